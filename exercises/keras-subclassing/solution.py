"""The lecture's network as a class of its own.

Source: the lecture "딥러닝 원리 및 주요 모델", TF2 모델 구성 방법, 3. Model Subclassing.
"""

from typing import Any

import keras


class CustomModel(keras.Model):
    """The network 4 -> 5 ReLU -> 10 ReLU -> 3 softmax.

    Args:
        **kwargs: Passed on to keras.Model, such as name.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.dense1 = keras.layers.Dense(5, activation="relu")
        self.dense2 = keras.layers.Dense(10, activation="relu")
        self.dense3 = keras.layers.Dense(3, activation="softmax")

    def call(self, inputs: Any) -> Any:
        """Turn inputs into probabilities.

        Args:
            inputs: Tensor of shape (n, 4).

        Returns:
            Tensor of shape (n, 3), rows summing to 1.
        """
        return self.dense3(self.dense2(self.dense1(inputs)))
