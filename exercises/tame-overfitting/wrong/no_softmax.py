# expect: gives_probabilities, beats_the_plain_network
# symptom: not_probabilities
# hint.ko: 출력이 확률이 아닙니다. 출력층에 소프트맥스가 있는지 보세요.
# hint.en: The output is no probability. Does the last layer have a softmax?
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(784,)))
    model.add(keras.layers.Dropout(0.2))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(10))
    return model


def train(model, x, y):
    model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
    model.fit(x, y, epochs=25, batch_size=32, verbose=0)
