# expect: computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 출력층의 활성화 함수가 sigmoid입니다. 확률의 합이 1이 되도록 softmax를 쓰세요.
# hint.en: The activation of the output layer is sigmoid. Use softmax, so that the probabilities add up to 1.
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def build_model():
    model = Sequential()
    model.add(Dense(5, activation="relu", input_shape=(4,)))
    model.add(Dense(10, activation="relu"))
    model.add(Dense(3, activation="sigmoid"))
    return model
