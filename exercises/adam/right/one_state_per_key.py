import math

import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.settings = learning_rate, beta1, beta2, eps
        self.state = {}

    def step(self, params, grads):
        return {key: self.one(key, params[key], grads[key]) for key in params}

    def one(self, key, w, g):
        rate, beta1, beta2, eps = self.settings
        t, m, v = self.state.get(key, (0, 0.0, 0.0))
        t, m, v = t + 1, beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g * g
        self.state[key] = t, m, v
        return w - rate / (1 - beta1**t) * m / (np.sqrt(v) / math.sqrt(1 - beta2**t) + eps)
