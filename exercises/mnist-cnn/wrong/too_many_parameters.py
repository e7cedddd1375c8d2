# expect: stays_within_the_budget
# symptom: too_many_parameters
# hint.ko: 매개변수가 너무 많습니다. 대개 Flatten 뒤의 밀집층이 가장 큽니다. 그 앞에서 풀링으로 크기를 줄이거나 밀집층을 작게 하세요.
# hint.en: There are too many parameters. Most of them usually sit in the dense layer after Flatten. Shrink what comes in by pooling, or make that layer smaller.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(28, 28)))
    model.add(keras.layers.Reshape((28, 28, 1)))
    model.add(keras.layers.Conv2D(16, 3, activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(16, 3, activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(64, activation="relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.Adam(0.003))
    model.fit(x, y, epochs=4, batch_size=32, verbose=0)
