# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, starts_at_random, every_object_is_alone, same_when_training
# hint.ko: __init__에서 super().__init__()을 부르지 않았습니다. 맨 먼저 부르세요.
# hint.en: __init__ does not call super().__init__(). Call it first.
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Model


class CustomModel(Model):
    def __init__(self, **kwargs):
        self.dense1 = Dense(5, activation="relu")
        self.dense2 = Dense(10, activation="relu")
        self.dense3 = Dense(3, activation="softmax")

    def call(self, inputs):
        x = self.dense1(inputs)
        x = self.dense2(x)
        return self.dense3(x)
