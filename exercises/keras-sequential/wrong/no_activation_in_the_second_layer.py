# expect: computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 은닉층 2에 활성화 함수가 없습니다. 그러면 다음 층과 합쳐 한 층과 다를 바 없습니다. activation="relu"를 주세요.
# hint.en: Hidden layer 2 has no activation, so together with the next it is no more than one layer. Give it activation="relu".
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def build_model():
    model = Sequential()
    model.add(Dense(5, activation="relu", input_shape=(4,)))
    model.add(Dense(10))
    model.add(Dense(3, activation="softmax"))
    return model
