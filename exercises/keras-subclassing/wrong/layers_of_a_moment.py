# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, every_object_is_alone, same_when_training
# hint.ko: 모델에 가중치가 없습니다. 층을 call 안에서 만들었다면 __init__에서 만들어 self에 담으세요.
# hint.en: The model has no weights. If call makes the layers, make them in __init__ and keep them in self.
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Model


class CustomModel(Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)

    def call(self, inputs):
        x = Dense(5, activation="relu")(inputs)
        x = Dense(10, activation="relu")(x)
        return Dense(3, activation="softmax")(x)
