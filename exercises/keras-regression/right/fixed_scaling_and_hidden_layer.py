import keras
from keras import layers


def build_model():
    return keras.Sequential(
        [
            keras.Input(shape=(1,)),
            layers.Rescaling(1 / 20, offset=-75 / 20),
            layers.Dense(16, activation="relu"),
            layers.Dense(1),
            layers.Rescaling(20, offset=170),
        ]
    )


def train(model, x, y):
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="mean_squared_error")
    model.fit(x, y, epochs=150, verbose=0)
