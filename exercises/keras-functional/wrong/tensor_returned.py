# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, starts_at_random, every_call_builds_a_new_model, same_when_training
# hint.ko: 모델이 아니라 마지막 층의 출력을 돌려주었습니다. Model(inputs=inputs, outputs=outputs)를 돌려주세요.
# hint.en: The output of the last layer is returned instead of a model. Return Model(inputs=inputs, outputs=outputs).
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model


def build_model():
    inputs = Input(shape=(4,))
    x = Dense(5, activation="relu")(inputs)
    x = Dense(10, activation="relu")(x)
    outputs = Dense(3, activation="softmax")(x)
    return outputs
