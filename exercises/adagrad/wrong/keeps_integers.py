# expect: integer_values
# hint.ko: 결과를 매개변수와 같은 자료형으로 되돌려서, 정수 배열이면 소수 부분이 잘립니다. 실수 그대로 돌려주세요.
# hint.en: The result is cast back to the dtype of the parameter, which cuts off the fractions of integers. Return floats.
import numpy as np


class AdaGrad:
    def __init__(self, learning_rate, eps=1e-7):
        self.learning_rate = learning_rate
        self.eps = eps
        self.h = None

    def step(self, params, grads):
        if self.h is None:
            self.h = {key: np.zeros(value.shape) for key, value in params.items()}
        result = {}
        for key in params:
            self.h[key] = self.h[key] + grads[key] ** 2
            new = params[key] - self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
            result[key] = new.astype(params[key].dtype)
        return result
