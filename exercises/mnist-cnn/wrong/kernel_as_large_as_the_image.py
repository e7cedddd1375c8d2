# expect: looks_through_convolution, reads_new_images
# symptom: kernel_too_large
# hint.ko: 필터가 이미지만큼 크거나 1x1뿐입니다. 이미지만 한 필터는 밀집층과 다를 것이 없습니다. 3x3이나 5x5 필터를 쓰세요.
# hint.en: The kernel is as large as the image, or only 1x1. One as large as the image is just a dense layer. Take kernels of 3x3 or 5x5.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(28, 28)))
    model.add(keras.layers.Reshape((28, 28, 1)))
    model.add(keras.layers.Conv2D(2, 28))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.Adam(0.01))
    model.fit(x, y, epochs=8, batch_size=32, verbose=0)
