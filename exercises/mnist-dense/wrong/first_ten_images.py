# expect: learns_from_its_images, reads_new_images
# hint.ko: 처음 열 장으로만 학습했습니다. 받은 이미지를 모두 쓰세요.
# hint.en: Only the first ten images are used. Train on all you are given.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(64, activation="relu", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    model.fit(x[:10], y[:10], epochs=2, batch_size=32, verbose=0)
