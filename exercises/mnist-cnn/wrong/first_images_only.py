# expect: reads_new_images
# symptom: first_images_only
# hint.ko: 맨 앞의 이미지 몇 장만 읽고 나머지는 잘 읽지 못합니다. x와 y의 일부만 잘라 쓰지 않았는지 보고, 받은 이미지를 모두 쓰세요.
# hint.en: It reads the first few images and the others poorly. Is only a slice of x and y used? Train on all you are given.
import keras


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
    x, y = x[:32], y[:32]
    model.fit(x, y, epochs=60, batch_size=32, verbose=0)
