# expect: learns_a_few_images, reads_new_images
# symptom: guessing
# hint.ko: 가중치는 바뀌었지만 찍는 것보다 낫지 않습니다. 이미지와 정답을 따로 섞지 않았나요? 짝이 맞도록 같은 순서로 섞으세요.
# hint.en: The weights have changed, but it does no better than guessing. Were images and labels shuffled apart? Use one order for both.
import keras
import numpy as np


def build_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(28, 28)))
    model.add(keras.layers.Reshape((28, 28, 1)))
    model.add(keras.layers.Conv2D(8, 3, activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(16, 3, activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.Adam(0.003))
    x, y = np.random.permutation(x), np.random.permutation(y)
    model.fit(x, y, epochs=1, batch_size=32, verbose=0)
