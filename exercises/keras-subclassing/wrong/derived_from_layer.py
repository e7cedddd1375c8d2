# expect: predict_gives_probabilities
# hint.ko: keras.Model이 아닌 클래스를 상속했습니다. keras.Model을 상속해야 predict와 fit을 쓸 수 있습니다.
# hint.en: The class is not derived from keras.Model, which is where predict and fit come from.
from tensorflow.keras.layers import Dense, Layer


class CustomModel(Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense1 = Dense(5, activation="relu")
        self.dense2 = Dense(10, activation="relu")
        self.dense3 = Dense(3, activation="softmax")

    def call(self, inputs):
        x = self.dense1(inputs)
        x = self.dense2(x)
        return self.dense3(x)
