"""The lecture's network by the functional API.

Source: the lecture "딥러닝 원리 및 주요 모델", TF2 모델 구성 방법, 2. Functional API.
"""

import keras


def build_model() -> keras.Model:
    """Make the network 4 -> 5 ReLU -> 10 ReLU -> 3 softmax by the functional API.

    Returns:
        A model that turns inputs (n, 4) into probabilities (n, 3).
    """
    inputs = keras.Input(shape=(4,))
    x = keras.layers.Dense(5, activation="relu")(inputs)
    x = keras.layers.Dense(10, activation="relu")(x)
    outputs = keras.layers.Dense(3, activation="softmax")(x)
    return keras.Model(inputs=inputs, outputs=outputs)
