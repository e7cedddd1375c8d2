# expect: network_is_784_64_10
# hint.ko: 은닉층의 유닛은 64개여야 합니다.
# hint.en: The hidden layer must have 64 units.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(128, activation="relu", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    model.fit(x, y, epochs=2, batch_size=32, verbose=0)
