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
            m, v = self.momentum, self.v[key]
            result[key] = params[key] + m * m * v - (1 + m) * self.learning_rate * grads[key]
            self.v[key] = m * v - self.learning_rate * grads[key]
        return result
