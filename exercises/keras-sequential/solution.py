"""The lecture's network with keras.Sequential.

Source: the lecture "딥러닝 원리 및 주요 모델", TF2 모델 구성 방법, 1. Sequential Model.
"""

import keras


def build_model() -> keras.Model:
    """Make the network 4 -> 5 ReLU -> 10 ReLU -> 3 softmax.

    Returns:
        A model that turns inputs (n, 4) into probabilities (n, 3).
    """
    return keras.Sequential(
        [
            keras.Input(shape=(4,)),
            keras.layers.Dense(5, activation="relu"),
            keras.layers.Dense(10, activation="relu"),
            keras.layers.Dense(3, activation="softmax"),
        ]
    )
