"""A network that does not learn wrong labels by heart: dropout on its inputs and on its hidden layer.

Source: Srivastava et al., Dropout: A Simple Way to Prevent Neural Networks from Overfitting (2014), for the rates 0.2
of inputs and 0.5 of hidden units.
"""

import keras
import numpy as np


def build_model() -> keras.Model:
    """Make a network for images in a row.

    Returns:
        A model that turns images (n, 784) into probabilities (n, 10).
    """
    return keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dropout(0.2),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dropout(0.5),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


def train(model: keras.Model, x: np.ndarray, y: np.ndarray) -> None:
    """Train the network on few images, of which many have a wrong label.

    Args:
        model: What build_model returned.
        x: Images, float32 from 0 to 1, shape (n, 784).
        y: Digits, integers from 0 to 9, shape (n,); about two of five are wrong.
    """
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=25, batch_size=32, verbose=2)
