import keras
import numpy as np


def build_generator() -> keras.Model:
    """Make the network that turns noise into numbers.

    Returns:
        A model from noise (n, 4) to numbers (n, 1).
    """
    raise NotImplementedError("build_generator")


def build_discriminator() -> keras.Model:
    """Make the network that tells samples from numbers of the generator.

    Returns:
        A model from numbers (n, 1) to one number for each, (n, 1).
    """
    raise NotImplementedError("build_discriminator")


def train(generator: keras.Model, discriminator: keras.Model, samples: np.ndarray) -> None:
    """Train both networks against each other.

    Args:
        generator: What build_generator returned.
        discriminator: What build_discriminator returned.
        samples: Real numbers to imitate, float32, shape (n, 1).
    """
    raise NotImplementedError("train")
