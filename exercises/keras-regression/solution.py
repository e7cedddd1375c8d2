"""Height from weight by a line, with the scaling inside the model.

Source: the data and the task of the lecture's chapter on the TensorFlow package (단일 레이어 모델), which scales with
StandardScaler; Goodfellow, Bengio and Courville, Deep Learning (2016), section 8.2.1, on ill conditioning.
"""

import keras
import numpy as np


def build_model() -> keras.Model:
    """Make a model from weight to height.

    Returns:
        A model that turns weights in kg, shape (n, 1), into heights in cm, shape (n, 1).
    """
    return keras.Sequential([keras.Input(shape=(1,)), keras.layers.Normalization(), keras.layers.Dense(1)])


def train(model: keras.Model, x: np.ndarray, y: np.ndarray) -> None:
    """Train the model.

    Args:
        model: What build_model returned.
        x: Weights in kg, float32, shape (10, 1).
        y: Heights in cm, float32, shape (10, 1).
    """
    model.layers[0].adapt(x)
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.3), loss="mean_squared_error")
    model.fit(x, y, epochs=40, batch_size=len(x), verbose=0)
