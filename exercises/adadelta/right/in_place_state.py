import numpy as np


class AdaDelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.h = None
        self.d = None

    def step(self, params, grads):
        if self.h is None:
            self.h = {key: np.zeros(value.shape) for key, value in params.items()}
            self.d = {key: np.zeros(value.shape) for key, value in params.items()}
        result = {}
        for key in params:
            self.h[key] += (1 - self.rho) * (np.square(grads[key]) - self.h[key])
            u = np.sqrt(self.d[key] + self.eps) / np.sqrt(self.h[key] + self.eps) * grads[key]
            self.d[key] += (1 - self.rho) * (np.square(u) - self.d[key])
            result[key] = params[key] - self.learning_rate * u
        return result
