# expect: computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 은닉층 2의 활성화 함수가 tanh입니다. relu를 쓰세요.
# hint.en: The activation of hidden layer 2 is tanh. Use relu.
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def build_model():
    model = Sequential()
    model.add(Dense(5, activation="relu", input_shape=(4,)))
    model.add(Dense(10, activation="tanh"))
    model.add(Dense(3, activation="softmax"))
    return model
