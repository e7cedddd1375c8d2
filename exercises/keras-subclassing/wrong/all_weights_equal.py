# expect: starts_at_random
# hint.ko: 가중치가 모두 같은 값에서 시작해서 한 층의 뉴런이 모두 똑같이 배웁니다. kernel_initializer를 지우거나 무작위로 바꾸세요.
# hint.en: The weights all start at one value, so all neurons of a layer learn the same. Leave out kernel_initializer, or take a random one.
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Model


class CustomModel(Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense1 = Dense(5, activation="relu", kernel_initializer="ones")
        self.dense2 = Dense(10, activation="relu", kernel_initializer="ones")
        self.dense3 = Dense(3, activation="softmax")

    def call(self, inputs):
        x = self.dense1(inputs)
        x = self.dense2(x)
        return self.dense3(x)
