# expect: same_when_training
# hint.ko: 학습할 때의 계산이 예측할 때와 다릅니다. 드롭아웃이나 잡음을 넣는 층을 빼세요.
# hint.en: In training the model computes something else than in use. Take out layers such as Dropout or noise.
from tensorflow.keras.layers import Dense, Dropout
from tensorflow.keras.models import Sequential


def build_model():
    model = Sequential()
    model.add(Dense(5, activation="relu", input_shape=(4,)))
    model.add(Dropout(0.5))
    model.add(Dense(10, activation="relu"))
    model.add(Dense(3, activation="softmax"))
    return model
