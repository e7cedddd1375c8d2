# expect: gives_probabilities
# symptom: not_probabilities
# hint.ko: 출력이 확률이 아닙니다. 출력층에 소프트맥스가 있는지 보세요.
# hint.en: The output is no probability. Does the last layer have a softmax?
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
    model.add(keras.layers.Dense(10))
    return model


def train(model, x, y):
    model.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), optimizer=keras.optimizers.Adam(0.003))
    model.fit(x, y, epochs=4, batch_size=32, verbose=0)
