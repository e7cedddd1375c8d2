# expect: computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 출력이 여러 개인 모델입니다. 마지막 층의 출력 하나만 내보내세요.
# hint.en: The model has several outputs. Only the output of the last layer should come out.
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model


def build_model():
    inputs = Input(shape=(4,))
    x = Dense(5, activation="relu")(inputs)
    x = Dense(10, activation="relu")(x)
    outputs = Dense(3, activation="softmax")(x)
    return Model(inputs=inputs, outputs=[x, outputs])
