import keras


def build_model() -> keras.Model:
    """Make the network 4 -> 5 ReLU -> 10 ReLU -> 3 softmax by the functional API.

    Returns:
        A model that turns inputs (n, 4) into probabilities (n, 3).
    """
    raise NotImplementedError("build_model")
