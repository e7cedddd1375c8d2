# expect: integer_values
# hint.ko: 속도가 정수 배열을 본떠 만들어져서 소수 부분이 잘립니다. np.zeros(값.shape)로 실수 배열을 만드세요.
# hint.en: The velocity is modelled on an array of integers, so its fractions are cut off. Make floats with np.zeros(value.shape).
import numpy as np


class Momentum:
    def __init__(self, learning_rate, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = None

    def step(self, params, grads):
        if self.v is None:
            self.v = {key: np.zeros_like(value) for key, value in params.items()}
        result = {}
        for key in params:
            self.v[key][...] = self.momentum * self.v[key] - self.learning_rate * grads[key]
            result[key] = params[key] + self.v[key]
        return result
