# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, starts_at_random, every_object_is_alone, same_when_training
# hint.ko: call에 return 문이 없습니다. 마지막 층의 출력을 돌려주세요.
# hint.en: call has no return. Return the output of the last layer.
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Model


class CustomModel(Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense1 = Dense(5, activation="relu")
        self.dense2 = Dense(10, activation="relu")
        self.dense3 = Dense(3, activation="softmax")

    def call(self, inputs):
        x = self.dense1(inputs)
        x = self.dense2(x)
        x = self.dense3(x)
