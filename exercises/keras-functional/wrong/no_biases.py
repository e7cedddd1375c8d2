# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 편향이 없는 층이 있습니다. Dense에서 use_bias=False를 지우세요.
# hint.en: A layer has no biases. Take use_bias=False out of Dense.
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model


def build_model():
    inputs = Input(shape=(4,))
    x = Dense(5, activation="relu")(inputs)
    x = Dense(10, activation="relu")(x)
    outputs = Dense(3, activation="softmax", use_bias=False)(x)
    return Model(inputs=inputs, outputs=outputs)
