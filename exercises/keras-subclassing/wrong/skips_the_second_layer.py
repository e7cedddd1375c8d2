# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, every_object_is_alone, same_when_training
# hint.ko: 밀집층이 3개가 아니라 2개입니다. 은닉층 둘과 출력층 하나가 필요합니다. call에서 세 층을 차례로 부르는지 확인하세요.
# hint.en: There should be 3 dense layers: two hidden ones and the output. Received: 2. Does call use all three layers, one after the other?
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
        return self.dense3(x)
