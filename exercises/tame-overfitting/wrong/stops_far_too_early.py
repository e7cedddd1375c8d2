# expect: learns_something, beats_the_plain_network
# symptom: learns_too_little
# hint.ko: 배우기 전에 멈추었거나 규제가 너무 셉니다. 과적합을 막아도 충분히 배워야 합니다. 에폭을 늘리거나 규제를 약하게 해 보세요.
# hint.en: It stops before it has learned, or is held back too much. Even without overfitting it must learn enough: train for more epochs, or regularise less.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(784,)))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.9))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=1, batch_size=32, verbose=0)
