# expect: arguments_stay_unchanged, integer_values
# hint.ko: 받은 params를 바꾸었습니다. -=는 그 안의 배열을 제자리에서 바꾸고(정수 배열이면 오류도 납니다), params[key] = ...는 받은 딕셔너리를 바꿉니다. 새 배열을 만들어 새 딕셔너리에 담으세요.
# hint.en: The params you were given are changed: -= changes their arrays in place (and fails on arrays of integers), params[key] = ... changes the dict. Make new arrays, in a new dict.
import numpy as np


class AdaGrad:
    def __init__(self, learning_rate, eps=1e-7):
        self.learning_rate = learning_rate
        self.eps = eps
        self.h = None

    def step(self, params, grads):
        if self.h is None:
            self.h = {key: np.zeros(value.shape) for key, value in params.items()}
        for key in params:
            self.h[key] = self.h[key] + grads[key] ** 2
            params[key] -= self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return params
