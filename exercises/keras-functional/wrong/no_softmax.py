# expect: computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 출력층에 소프트맥스가 없어서 확률이 아니라 점수가 나옵니다. activation="softmax"를 주세요.
# hint.en: The output layer has no softmax, so it gives scores instead of probabilities. Give it activation="softmax".
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model


def build_model():
    inputs = Input(shape=(4,))
    x = Dense(5, activation="relu")(inputs)
    x = Dense(10, activation="relu")(x)
    outputs = Dense(3)(x)
    return Model(inputs=inputs, outputs=outputs)
