# expect: eps_is_outside_the_root, default_settings
# hint.ko: eps를 제곱근 안에서 더했습니다. 먼저 제곱근을 구하고 거기에 eps를 더하세요.
# hint.en: eps is added inside the root. Take the root of the corrected v first, then add eps.
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
        result = {}
        for key in params:
            self.m[key] = self.beta1 * self.m[key] + (1 - self.beta1) * grads[key]
            self.v[key] = self.beta2 * self.v[key] + (1 - self.beta2) * grads[key] ** 2
            m_hat = self.m[key] / (1 - self.beta1**self.t)
            v_hat = self.v[key] / (1 - self.beta2**self.t)
            decay = self.learning_rate * self.weight_decay * params[key]
            result[key] = params[key] - self.learning_rate * m_hat / np.sqrt(v_hat + self.eps) - decay
        return result
