# expect: computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 은닉층 1에 활성화 함수가 없습니다. 그러면 다음 층과 합쳐 한 층과 다를 바 없습니다. activation="relu"를 주세요.
# hint.en: Hidden layer 1 has no activation, so together with the next it is no more than one layer. Give it activation="relu".
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model


def build_model():
    inputs = Input(shape=(4,))
    x = Dense(5)(inputs)
    x = Dense(10, activation="relu")(x)
    outputs = Dense(3, activation="softmax")(x)
    return Model(inputs=inputs, outputs=outputs)
