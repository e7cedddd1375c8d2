# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 편향이 없는 층이 있습니다. Dense에서 use_bias=False를 지우세요.
# hint.en: A layer has no biases. Take use_bias=False out of Dense.
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def build_model():
    model = Sequential()
    model.add(Dense(5, activation="relu", use_bias=False, input_shape=(4,)))
    model.add(Dense(10, activation="relu", use_bias=False))
    model.add(Dense(3, activation="softmax", use_bias=False))
    return model
