import numpy as np


class RMSProp:
    def __init__(self, learning_rate, rho=0.9, eps=1e-7):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.h = {}

    def step(self, params, grads):
        result = {}
        for key in params:
            old = self.h.get(key, np.zeros(np.shape(grads[key])))
            self.h[key] = old + (1 - self.rho) * (np.square(grads[key]) - old)
            result[key] = params[key] - self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return result
