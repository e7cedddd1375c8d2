# expect: eps_is_outside_the_root, default_settings
# hint.ko: eps를 제곱근 안에서 더했습니다. 먼저 제곱근을 구하고 거기에 eps를 더하세요.
# hint.en: eps is added inside the root. Take the root of h first, then add eps.
import numpy as np


class RMSProp:
    def __init__(self, learning_rate, rho=0.9, eps=1e-7):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.h = None

    def step(self, params, grads):
        if self.h is None:
            self.h = {key: np.zeros(value.shape) for key, value in params.items()}
        result = {}
        for key in params:
            self.h[key] = self.rho * self.h[key] + (1 - self.rho) * grads[key] ** 2
            result[key] = params[key] - self.learning_rate * grads[key] / np.sqrt(self.h[key] + self.eps)
        return result
