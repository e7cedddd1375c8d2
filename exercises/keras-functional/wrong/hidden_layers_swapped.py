# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 두 은닉층의 순서가 뒤바뀌었습니다. 유닛 5개인 층이 먼저이고 10개인 층이 나중입니다.
# hint.en: The hidden layers are in the wrong order. The one with 5 units comes first, the one with 10 second.
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model


def build_model():
    inputs = Input(shape=(4,))
    x = Dense(10, activation="relu")(inputs)
    x = Dense(5, activation="relu")(x)
    outputs = Dense(3, activation="softmax")(x)
    return Model(inputs=inputs, outputs=outputs)
