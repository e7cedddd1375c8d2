# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, every_object_is_alone, same_when_training
# hint.ko: 앞 층의 출력을 받지 않는 밀집층이 있습니다. 방금 얻은 값을 다음 층에 넣으세요.
# hint.en: A dense layer does not take the output of the layer before it. Feed what you have just got to the next layer.
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
        x = self.dense2(inputs)
        return self.dense3(inputs)
