# expect: learns_from_its_images, reads_new_images
# hint.ko: train 안에서 새로 만든 신경망을 학습시켰습니다. 받은 model을 학습시켜야 합니다.
# hint.en: train makes a new network and trains that one. Train the model that is given.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(64, activation="relu", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model = build_model()
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    model.fit(x, y, epochs=2, batch_size=32, verbose=0)
