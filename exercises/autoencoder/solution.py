"""An autoencoder of dense layers: the encoder narrows an image to 32 numbers, the decoder is its mirror image.

Source: the autoencoder of the lecture's list of models, built from the dense layers and Adam of this course.
"""

import keras
import numpy as np


def build_encoder() -> keras.Model:
    """Make the network 784 -> 256 ReLU -> 32.

    Returns:
        A model that turns images (n, 784) into codes (n, 32).
    """
    return keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dense(256, activation="relu"),
            keras.layers.Dense(32),
        ]
    )


def build_decoder() -> keras.Model:
    """Make the network 32 -> 256 ReLU -> 784 sigmoid.

    Returns:
        A model that turns codes (n, 32) into images (n, 784).
    """
    return keras.Sequential(
        [
            keras.Input(shape=(32,)),
            keras.layers.Dense(256, activation="relu"),
            keras.layers.Dense(784, activation="sigmoid"),
        ]
    )


def train(encoder: keras.Model, decoder: keras.Model, x: np.ndarray) -> None:
    """Train both networks together: the right answer for an image is the image itself.

    Args:
        encoder: What build_encoder returned.
        decoder: What build_decoder returned.
        x: Images, float32 from 0 to 1, shape (n, 784).
    """
    autoencoder = keras.Sequential([encoder, decoder])
    autoencoder.compile(optimizer=keras.optimizers.Adam(0.002), loss="mse")
    autoencoder.fit(x, x, epochs=10, batch_size=64, verbose=2)
