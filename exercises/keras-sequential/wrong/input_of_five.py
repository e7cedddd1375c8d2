# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 입력의 특징이 4개가 아니라 5개로 정해져 있습니다.
# hint.en: The input should have 4 features. Received: 5.
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def build_model():
    model = Sequential()
    model.add(Dense(5, activation="relu", input_shape=(5,)))
    model.add(Dense(10, activation="relu"))
    model.add(Dense(3, activation="softmax"))
    return model
