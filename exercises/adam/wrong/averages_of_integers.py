# expect: integer_values
# hint.ko: np.zeros_like(params[key])는 정수 배열이 오면 정수로 만들어져서 소수를 담지 못합니다. np.zeros(값.shape)로 실수 배열을 만드세요.
# hint.en: np.zeros_like(params[key]) makes integers of integers, and holds no fractions. Make floats with np.zeros(value.shape).
import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.t = 0
        self.m = None
        self.v = None

    def step(self, params, grads):
        if self.m is None:
            self.m = {key: np.zeros_like(value) for key, value in params.items()}
            self.v = {key: np.zeros_like(value) for key, value in params.items()}
        self.t += 1
        result = {}
        for key in params:
            self.m[key][...] = self.beta1 * self.m[key] + (1 - self.beta1) * grads[key]
            self.v[key][...] = self.beta2 * self.v[key] + (1 - self.beta2) * grads[key] ** 2
            m_hat = self.m[key] / (1 - self.beta1**self.t)
            v_hat = self.v[key] / (1 - self.beta2**self.t)
            result[key] = params[key] - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps)
        return result
