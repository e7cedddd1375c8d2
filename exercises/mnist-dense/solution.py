"""A dense network for handwritten digits, trained by stochastic gradient descent.

Source: the recipe of the lecture "Basics of Deep Learning": 784 -> 64 ReLU -> 10 softmax, sgd, batches of 32, 5 epochs.
"""

import keras
import numpy as np


def build_model() -> keras.Model:
    """Make the network 784 -> 64 ReLU -> 10 softmax.

    Returns:
        A model that turns images (n, 784) into probabilities (n, 10).
    """
    return keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


def train(model: keras.Model, x: np.ndarray, y: np.ndarray) -> None:
    """Train the network.

    Args:
        model: What build_model returned.
        x: Images, float32 from 0 to 1, shape (n, 784).
        y: Digits, integers from 0 to 9, shape (n,).
    """
    model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=5, batch_size=32, verbose=2)
