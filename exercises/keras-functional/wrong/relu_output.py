# expect: computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 출력층의 활성화 함수가 relu입니다. 확률의 합이 1이 되도록 softmax를 쓰세요.
# hint.en: The activation of the output layer is relu. Use softmax, so that the probabilities add up to 1.
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model


def build_model():
    inputs = Input(shape=(4,))
    x = Dense(5, activation="relu")(inputs)
    x = Dense(10, activation="relu")(x)
    outputs = Dense(3, activation="relu")(x)
    return Model(inputs=inputs, outputs=outputs)
