import keras
import numpy as np


def build_model() -> keras.Model:
    """Make a model from weight to height.

    Returns:
        A model that turns weights in kg, shape (n, 1), into heights in cm, shape (n, 1).
    """
    raise NotImplementedError("build_model")


def train(model: keras.Model, x: np.ndarray, y: np.ndarray) -> None:
    """Train the model.

    Args:
        model: What build_model returned.
        x: Weights in kg, float32, shape (10, 1).
        y: Heights in cm, float32, shape (10, 1).
    """
    raise NotImplementedError("train")
