# expect: eps_is_outside_the_root, default_settings
# hint.ko: 보정하지 않은 v의 제곱근에 eps를 더하고 나중에 보정했습니다(Keras의 방식). 여기서는 v를 먼저 보정하고, 그 제곱근에 eps를 더하세요.
# hint.en: eps is added to the root of the uncorrected v, and corrected with it (as Keras does). Here, correct v first, then add eps to its root.
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
            self.m = {key: np.zeros(value.shape) for key, value in params.items()}
            self.v = {key: np.zeros(value.shape) for key, value in params.items()}
        self.t += 1
        result = {}
        for key in params:
            self.m[key] = self.beta1 * self.m[key] + (1 - self.beta1) * grads[key]
            self.v[key] = self.beta2 * self.v[key] + (1 - self.beta2) * grads[key] ** 2
            rate = self.learning_rate * np.sqrt(1 - self.beta2**self.t) / (1 - self.beta1**self.t)
            result[key] = params[key] - rate * self.m[key] / (np.sqrt(self.v[key]) + self.eps)
        return result
