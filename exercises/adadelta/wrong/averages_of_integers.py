# expect: integer_values
# hint.ko: np.zeros_like(params[key])는 정수 배열이 오면 정수로 만들어져서 평균의 소수 부분이 잘립니다. np.zeros(값.shape)로 실수 배열을 만드세요.
# hint.en: np.zeros_like(params[key]) makes integers of integers, which cuts off the fractions of the averages. Make floats with np.zeros(value.shape).
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
            self.h = {key: np.zeros_like(value) for key, value in params.items()}
            self.d = {key: np.zeros_like(value) for key, value in params.items()}
        result = {}
        for key in params:
            self.h[key][...] = self.rho * self.h[key] + (1 - self.rho) * grads[key] ** 2
            u = np.sqrt(self.d[key] + self.eps) / np.sqrt(self.h[key] + self.eps) * grads[key]
            self.d[key][...] = self.rho * self.d[key] + (1 - self.rho) * u**2
            result[key] = params[key] - self.learning_rate * u
        return result
