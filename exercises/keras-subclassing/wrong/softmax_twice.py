# expect: computes_what_its_weights_say, predict_gives_probabilities, every_object_is_alone, same_when_training
# hint.ko: 소프트맥스를 두 번 적용해서 확률이 서로 비슷해졌습니다. 한 번만 적용하세요.
# hint.en: Softmax is applied twice, which makes the probabilities too much alike. Apply it once.
import tensorflow as tf
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
        return tf.nn.softmax(self.dense3(x))
