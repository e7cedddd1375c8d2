# expect: starts_at_random
# hint.ko: 가중치가 모두 같은 값에서 시작해서 한 층의 뉴런이 모두 똑같이 배웁니다. kernel_initializer를 지우거나 무작위로 바꾸세요.
# hint.en: The weights all start at one value, so all neurons of a layer learn the same. Leave out kernel_initializer, or take a random one.
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model


def build_model():
    inputs = Input(shape=(4,))
    x = Dense(5, activation="relu", kernel_initializer="ones")(inputs)
    x = Dense(10, activation="relu", kernel_initializer="ones")(x)
    outputs = Dense(3, activation="softmax", kernel_initializer="ones")(x)
    return Model(inputs=inputs, outputs=outputs)
