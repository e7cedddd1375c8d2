# expect: integer_values
# hint.ko: np.zeros_like(params[key])는 정수 배열이 오면 정수로 만들어져서 소수를 담지 못합니다. np.zeros(값.shape)로 실수 배열을 만드세요.
# hint.en: np.zeros_like(params[key]) makes integers of integers, and holds no fractions. Make floats with np.zeros(value.shape).
import numpy as np


class RMSProp:
    def __init__(self, learning_rate, rho=0.9, eps=1e-7):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.h = None

    def step(self, params, grads):
        if self.h is None:
            self.h = {key: np.zeros_like(value) for key, value in params.items()}
        result = {}
        for key in params:
            self.h[key][...] = self.rho * self.h[key] + (1 - self.rho) * grads[key] ** 2
            result[key] = params[key] - self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return result
