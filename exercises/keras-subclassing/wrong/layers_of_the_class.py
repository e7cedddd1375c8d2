# expect: every_object_is_alone
# hint.ko: 층을 클래스에 두어서 모든 객체가 같은 가중치를 씁니다. __init__에서 만들어 self에 담으세요.
# hint.en: The layers belong to the class, so all objects share their weights. Make them in __init__ and keep them in self.
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Model


class CustomModel(Model):
    dense1 = Dense(5, activation="relu")
    dense2 = Dense(10, activation="relu")
    dense3 = Dense(3, activation="softmax")

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.stack = [self.dense1, self.dense2, self.dense3]

    def call(self, inputs):
        for layer in self.stack:
            inputs = layer(inputs)
        return inputs
