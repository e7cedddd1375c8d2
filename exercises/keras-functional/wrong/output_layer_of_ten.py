# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 밀집층 3의 유닛이 3개가 아니라 10개입니다.
# hint.en: Dense layer 3 should have 3 units. Received: 10.
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model


def build_model():
    inputs = Input(shape=(4,))
    x = Dense(5, activation="relu")(inputs)
    x = Dense(10, activation="relu")(x)
    outputs = Dense(10, activation="softmax")(x)
    return Model(inputs=inputs, outputs=outputs)
