# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 밀집층 말고도 가중치가 있는 층이 있습니다. 밀집층 세 개만 쓰세요.
# hint.en: There is a layer with weights that is not dense. Use three dense layers and nothing else.
from tensorflow.keras.layers import BatchNormalization, Dense
from tensorflow.keras.models import Sequential


def build_model():
    model = Sequential()
    model.add(Dense(5, activation="relu", input_shape=(4,)))
    model.add(BatchNormalization())
    model.add(Dense(10, activation="relu"))
    model.add(Dense(3, activation="softmax"))
    return model
