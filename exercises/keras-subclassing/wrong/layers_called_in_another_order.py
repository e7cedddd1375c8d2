# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, every_object_is_alone, same_when_training
# hint.ko: 두 은닉층의 순서가 뒤바뀌었습니다. 유닛 5개인 층이 먼저이고 10개인 층이 나중입니다.
# hint.en: The hidden layers are in the wrong order. The one with 5 units comes first, the one with 10 second.
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Model


class CustomModel(Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense1 = Dense(5, activation="relu")
        self.dense2 = Dense(10, activation="relu")
        self.dense3 = Dense(3, activation="softmax")

    def call(self, inputs):
        x = self.dense2(inputs)
        x = self.dense1(x)
        return self.dense3(x)
