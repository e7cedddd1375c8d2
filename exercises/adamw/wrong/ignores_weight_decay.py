# expect: worked_example, decays_without_a_gradient, eps_is_outside_the_root, other_settings
# hint.ko: weight_decay 인수를 쓰지 않고 언제나 0.01로 계산합니다. 받은 값을 self.weight_decay에 넣어 쓰세요.
# hint.en: The argument weight_decay is not used; it is always 0.01. Store the given value in self.weight_decay and use it.
import numpy as np


class AdamW:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.weight_decay = 0.01
        self.t = 0
        self.m = None
        self.v = None

    def step(self, params, grads):
        if self.m is None:
            self.m = {key: np.zeros(value.shape) for key, value in params.items()}
            self.v = {key: np.zeros(value.shape) for key, value in params.items()}
        self.t += 1
        result = {}
        for key in params:
            self.m[key] = self.beta1 * self.m[key] + (1 - self.beta1) * grads[key]
            self.v[key] = self.beta2 * self.v[key] + (1 - self.beta2) * grads[key] ** 2
            m_hat = self.m[key] / (1 - self.beta1**self.t)
            v_hat = self.v[key] / (1 - self.beta2**self.t)
            decay = self.learning_rate * self.weight_decay * params[key]
            result[key] = params[key] - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps) - decay
        return result
