import numpy as np


class Nesterov:
    def __init__(self, learning_rate, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = None

    def step(self, params, grads):
        if self.v is None:
            self.v = {key: np.zeros(value.shape) for key, value in params.items()}
        result = {}
        for key in params:
            old = self.v[key]
            self.v[key] = self.momentum * old - self.learning_rate * grads[key]
            result[key] = params[key] - self.momentum * old + (1 + self.momentum) * self.v[key]
        return result
