import keras
import numpy as np


def build_model() -> keras.Model:
    """Make a network that reads a series step by step and then gives one number.

    Returns:
        A model that turns series (n, 50, 1) into forecasts (n, 1).
    """
    raise NotImplementedError("build_model")


def train(model: keras.Model, x: np.ndarray, y: np.ndarray) -> None:
    """Train the network.

    Args:
        model: What build_model returned.
        x: Series, float32, shape (n, 50, 1).
        y: The value that follows each of them, float32, shape (n, 1).
    """
    raise NotImplementedError("train")
