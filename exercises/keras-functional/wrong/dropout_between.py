# expect: same_when_training
# hint.ko: 학습할 때의 계산이 예측할 때와 다릅니다. 드롭아웃이나 잡음을 넣는 층을 빼세요.
# hint.en: In training the model computes something else than in use. Take out layers such as Dropout or noise.
from tensorflow.keras.layers import Dense, Dropout, Input
from tensorflow.keras.models import Model


def build_model():
    inputs = Input(shape=(4,))
    x = Dense(5, activation="relu")(inputs)
    x = Dense(10, activation="relu")(x)
    x = Dropout(0.3)(x)
    outputs = Dense(3, activation="softmax")(x)
    return Model(inputs=inputs, outputs=outputs)
