import keras
from keras import layers


def build_encoder():
    inputs = keras.Input(shape=(784,))
    hidden = layers.Dense(300, activation="relu")(inputs)
    return keras.Model(inputs, layers.Dense(32)(hidden))


def build_decoder():
    inputs = keras.Input(shape=(32,))
    hidden = layers.Dense(300, activation="relu")(inputs)
    return keras.Model(inputs, layers.Dense(784, activation="sigmoid")(hidden))


def train(encoder, decoder, x):
    inputs = keras.Input(shape=(784,))
    both = keras.Model(inputs, decoder(encoder(inputs)))
    both.compile(optimizer=keras.optimizers.Adam(0.002), loss="binary_crossentropy")
    return both.fit(x, x, epochs=10, batch_size=64, verbose=0).history["loss"]
