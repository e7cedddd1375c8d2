# expect: learns_something, beats_the_plain_network
# symptom: guessing
# hint.ko: 가중치는 바뀌었지만 찍는 것보다 낫지 않습니다. 이미지와 정답을 따로 섞지 않았나요? 짝이 맞도록 같은 순서로 섞으세요.
# hint.en: The weights have changed, but it does no better than guessing. Were images and labels shuffled apart? Use one order for both.
import keras
import numpy as np


def build_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(784,)))
    model.add(keras.layers.Dropout(0.2))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    x, y = np.random.permutation(x), np.random.permutation(y)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=5, batch_size=32, verbose=0)
