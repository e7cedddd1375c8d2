# expect: arguments_stay_unchanged, integer_values
# hint.ko: 받은 params를 바꾸었습니다. -=는 그 안의 배열을 제자리에서 바꾸고(정수 배열이면 오류도 납니다), params[key] = ...는 받은 딕셔너리를 바꿉니다. 새 배열을 만들어 새 딕셔너리에 담으세요.
# hint.en: The params you were given are changed: -= changes their arrays in place (and fails on arrays of integers), params[key] = ... changes the dict. Make new arrays, in a new dict.
import numpy as np


class AdamW:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.weight_decay = weight_decay
        self.t = 0
        self.m = None
        self.v = None

    def step(self, params, grads):
        if self.m is None:
            self.m = {key: np.zeros(value.shape) for key, value in params.items()}
            self.v = {key: np.zeros(value.shape) for key, value in params.items()}
        self.t += 1
        for key in params:
            self.m[key] = self.beta1 * self.m[key] + (1 - self.beta1) * grads[key]
            self.v[key] = self.beta2 * self.v[key] + (1 - self.beta2) * grads[key] ** 2
            m_hat = self.m[key] / (1 - self.beta1**self.t)
            v_hat = self.v[key] / (1 - self.beta2**self.t)
            decay = self.learning_rate * self.weight_decay * params[key]
            params[key] -= self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps) + decay
        return params
