# expect: same_when_training
# hint.ko: 학습할 때의 계산이 예측할 때와 다릅니다. 드롭아웃이나 잡음을 넣는 층을 빼세요.
# hint.en: In training the model computes something else than in use. Take out layers such as Dropout or noise.
from tensorflow.keras.layers import Dense, Dropout
from tensorflow.keras.models import Model


class CustomModel(Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense1 = Dense(5, activation="relu")
        self.dense2 = Dense(10, activation="relu")
        self.dense3 = Dense(3, activation="softmax")
        self.dropout = Dropout(0.5)

    def call(self, inputs, training=False):
        x = self.dense1(inputs)
        x = self.dropout(self.dense2(x), training=training)
        return self.dense3(x)
