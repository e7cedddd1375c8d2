# expect: predicts_alike_each_time
# symptom: random_prediction
# hint.ko: 직접 만든 층이 예측할 때도 값을 끕니다. call에서 training을 받아 학습할 때만 끄거나 keras.layers.Dropout을 쓰세요.
# hint.en: Your own layer switches values off in prediction, too. Take training in call and drop only then, or use keras.layers.Dropout.
import keras
import tensorflow as tf


class Drop(keras.layers.Layer):
    def call(self, x):
        return tf.nn.dropout(x, 0.05)


def build_model():
    return keras.Sequential(
        [
            keras.Input(shape=(784,)),
            Drop(),
            keras.layers.Dropout(0.2),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dropout(0.5),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


def train(model, x, y):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=25, batch_size=32, verbose=0)
