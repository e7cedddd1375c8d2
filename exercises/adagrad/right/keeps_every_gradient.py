import numpy as np


class AdaGrad:
    def __init__(self, learning_rate, eps=1e-7):
        self.learning_rate = learning_rate
        self.eps = eps
        self.history = {}

    def step(self, params, grads):
        result = {}
        for key in params:
            self.history.setdefault(key, []).append(np.array(grads[key], dtype=float))
            length = np.sqrt(np.sum(np.square(self.history[key]), axis=0))
            result[key] = params[key] - self.learning_rate * grads[key] / (length + self.eps)
        return result
