"""A convolution and an LSTM that forecast the next value of a series, trained by Adam with a falling learning rate.

Source: the recurrent forecasting model of the lecture, with layers of units 6 and 7, Adam and cosine decay of unit 4.
"""

import math

import keras
import numpy as np

BATCH_SIZE = 64
EPOCHS = 30


def build_model() -> keras.Model:
    """Make a network that sums up a series in 15 steps, reads these one by one, and then gives one number.

    Returns:
        A model that turns series (n, 50, 1) into forecasts (n, 1).
    """
    return keras.Sequential(
        [
            keras.Input(shape=(50, 1)),
            keras.layers.Conv1D(32, 8, strides=3, activation="relu"),
            keras.layers.LSTM(32),
            keras.layers.Dense(1),
        ]
    )


def train(model: keras.Model, x: np.ndarray, y: np.ndarray) -> None:
    """Train the network.

    Args:
        model: What build_model returned.
        x: Series, float32, shape (n, 50, 1).
        y: The value that follows each of them, float32, shape (n, 1).
    """
    steps = EPOCHS * math.ceil(len(x) / BATCH_SIZE)
    learning_rate = keras.optimizers.schedules.CosineDecay(0.01, steps)
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="mse")
    model.fit(x, y, epochs=EPOCHS, batch_size=BATCH_SIZE, verbose=2)
