# expect: integer_values
# hint.ko: np.zeros_like(params[key])는 정수 배열이 오면 정수로 만들어져서 속도의 소수 부분이 잘립니다. np.zeros(값.shape)로 실수 배열을 만드세요.
# hint.en: np.zeros_like(params[key]) makes integers of integers, which cuts off the fractions of the velocity. Make floats with np.zeros(value.shape).
import numpy as np


class Nesterov:
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
            result[key] = params[key] + self.momentum * self.v[key] - self.learning_rate * grads[key]
        return result
