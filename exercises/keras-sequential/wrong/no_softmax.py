# expect: computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 출력층에 소프트맥스가 없어서 확률이 아니라 점수가 나옵니다. activation="softmax"를 주세요.
# hint.en: The output layer has no softmax, so it gives scores instead of probabilities. Give it activation="softmax".
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def build_model():
    model = Sequential()
    model.add(Dense(5, activation="relu", input_shape=(4,)))
    model.add(Dense(10, activation="relu"))
    model.add(Dense(3))
    return model
