import keras
import numpy as np
import tensorflow as tf


def train_step(model: keras.Model, optimizer: keras.optimizers.Optimizer, x: np.ndarray, y: np.ndarray) -> tf.Tensor:
    """Update the model once, so that its mean squared error on this batch gets smaller.

    Args:
        model: Turns inputs (n, d) into predictions (n, k).
        optimizer: Changes the trainable variables of the model.
        x: Inputs, float32, shape (n, d).
        y: Targets, float32, shape (n, k).

    Returns:
        The mean squared error before the update, a single number.
    """
    raise NotImplementedError("train_step")
