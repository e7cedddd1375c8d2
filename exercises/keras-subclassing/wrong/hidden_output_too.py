# expect: computes_what_its_weights_say, predict_gives_probabilities, every_object_is_alone, same_when_training, layers_have_the_right_sizes, starts_at_random
# hint.ko: 출력이 여러 개인 모델입니다. 마지막 층의 출력 하나만 내보내세요.
# hint.en: The model has several outputs. Only the output of the last layer should come out.
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
        return x, self.dense3(x)
