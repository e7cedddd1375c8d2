# expect: every_call_builds_a_new_model
# hint.ko: build_model을 부를 때마다 같은 층이나 모델을 돌려줍니다. 함수 안에서 새로 만드세요.
# hint.en: Every call of build_model gives the same layers or model. Make new ones inside the function.
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model

hidden1 = Dense(5, activation="relu")
hidden2 = Dense(10, activation="relu")
output = Dense(3, activation="softmax")


def build_model():
    inputs = Input(shape=(4,))
    x = hidden1(inputs)
    x = hidden2(x)
    outputs = output(x)
    return Model(inputs=inputs, outputs=outputs)
