# expect: computes_what_its_weights_say, predict_gives_probabilities, every_object_is_alone, same_when_training
# hint.ko: 은닉층 2에 활성화 함수가 없습니다. 그러면 다음 층과 합쳐 한 층과 다를 바 없습니다. activation="relu"를 주세요.
# hint.en: Hidden layer 2 has no activation, so together with the next it is no more than one layer. Give it activation="relu".
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Model


class CustomModel(Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense1 = Dense(5, activation="relu")
        self.dense2 = Dense(10)
        self.dense3 = Dense(3, activation="softmax")

    def call(self, inputs):
        x = self.dense1(inputs)
        x = self.dense2(x)
        return self.dense3(x)
