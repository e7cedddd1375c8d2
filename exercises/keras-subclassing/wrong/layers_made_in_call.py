# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, starts_at_random, every_object_is_alone, same_when_training
# hint.ko: 층을 call 안에서 만들었습니다. 그러면 부를 때마다 가중치가 새로 생깁니다. __init__에서 만들어 self에 담으세요.
# hint.en: The layers are made inside call, so every call starts with new weights. Make them in __init__ and keep them in self.
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Model


class CustomModel(Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)

    def call(self, inputs):
        self.dense1 = Dense(5, activation="relu")
        self.dense2 = Dense(10, activation="relu")
        self.dense3 = Dense(3, activation="softmax")
        x = self.dense1(inputs)
        x = self.dense2(x)
        return self.dense3(x)
