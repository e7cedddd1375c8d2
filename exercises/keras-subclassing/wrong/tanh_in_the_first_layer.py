# expect: computes_what_its_weights_say, predict_gives_probabilities, every_object_is_alone, same_when_training
# hint.ko: 은닉층 1의 활성화 함수가 tanh입니다. relu를 쓰세요.
# hint.en: The activation of hidden layer 1 is tanh. Use relu.
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Model


class CustomModel(Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense1 = Dense(5, activation="tanh")
        self.dense2 = Dense(10, activation="relu")
        self.dense3 = Dense(3, activation="softmax")

    def call(self, inputs):
        x = self.dense1(inputs)
        x = self.dense2(x)
        return self.dense3(x)
