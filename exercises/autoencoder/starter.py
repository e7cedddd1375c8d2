import keras
import numpy as np


def build_encoder() -> keras.Model:
    """Make a network that shrinks an image to 32 numbers.

    Returns:
        A model that turns images (n, 784) into codes (n, 32).
    """
    raise NotImplementedError("build_encoder")


def build_decoder() -> keras.Model:
    """Make a network that restores an image from its 32 numbers.

    Returns:
        A model that turns codes (n, 32) into images (n, 784).
    """
    raise NotImplementedError("build_decoder")


def train(encoder: keras.Model, decoder: keras.Model, x: np.ndarray) -> None:
    """Train both networks together.

    Args:
        encoder: What build_encoder returned.
        decoder: What build_decoder returned.
        x: Images, float32 from 0 to 1, shape (n, 784).
    """
    raise NotImplementedError("train")
