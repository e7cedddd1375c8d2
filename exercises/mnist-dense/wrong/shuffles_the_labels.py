# expect: learns_from_its_images, reads_new_images
# hint.ko: 이미지와 정답을 따로 섞어서 짝이 맞지 않습니다. 같은 순서로 섞으세요.
# hint.en: Images and labels are shuffled apart, so they no longer belong together. Use one order for both.
import keras
import numpy as np


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(64, activation="relu", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    x, y = np.random.permutation(x), np.random.permutation(y)
    model.fit(x, y, epochs=2, batch_size=32, verbose=0)
