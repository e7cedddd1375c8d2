# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 밀집층이 3개가 아니라 4개입니다. 은닉층 둘과 출력층 하나가 필요합니다.
# hint.en: There should be 3 dense layers: two hidden ones and the output. Received: 4.
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def build_model():
    model = Sequential()
    model.add(Dense(4, input_shape=(4,)))
    model.add(Dense(5, activation="relu"))
    model.add(Dense(10, activation="relu"))
    model.add(Dense(3, activation="softmax"))
    return model
