import keras
import numpy as np


def build_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(784,)))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    """Find the best number of epochs on a fifth of the data, then train on all of it for as long."""
    start = model.get_weights()
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=5)
    history = model.fit(x, y, validation_split=0.2, epochs=50, batch_size=32, callbacks=[stop], verbose=0)
    epochs = 1 + int(np.argmin(history.history["val_loss"]))
    model.set_weights(start)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=epochs, batch_size=32, verbose=0)
