"""A small convolutional network for handwritten digits.

Source: the order of layers of LeCun et al., Gradient-Based Learning Applied to Document Recognition (1998), made
smaller: convolution, pooling, convolution, pooling, and a dense layer.
"""

import keras
import numpy as np


def build_model() -> keras.Model:
    """Make a convolutional network with at most 20000 parameters.

    Returns:
        A model that turns images (n, 28, 28) into probabilities (n, 10).
    """
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Reshape((28, 28, 1)),
            keras.layers.Conv2D(16, 3, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


def train(model: keras.Model, x: np.ndarray, y: np.ndarray) -> None:
    """Train the network.

    Args:
        model: What build_model returned.
        x: Images, float32 from 0 to 1, shape (n, 28, 28).
        y: Digits, integers from 0 to 9, shape (n,).
    """
    optimizer = keras.optimizers.Adam(learning_rate=0.003)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=4, batch_size=32, verbose=2)
