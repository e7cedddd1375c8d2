# expect: arguments_stay_unchanged, integer_values
# hint.ko: -=가 params 안의 배열을 제자리에서 바꿉니다(정수 배열이면 오류도 납니다). 새 배열을 만들어 새 딕셔너리에 담으세요.
# hint.en: -= changes the arrays in params in place (and fails on arrays of integers). Make new arrays, in a new dict.
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
        for key in params:
            self.h[key] = self.rho * self.h[key] + (1 - self.rho) * grads[key] ** 2
            params[key] -= self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return params
