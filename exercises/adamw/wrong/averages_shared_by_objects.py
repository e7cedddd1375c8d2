# expect: each_object_has_its_average
# hint.ko: m과 v를 클래스 변수에 두어서 모든 객체가 함께 씁니다. __init__에서 self.m과 self.v를 새로 만드세요.
# hint.en: m and v are class variables, shared by all objects. Make self.m and self.v anew in __init__.
import numpy as np


class AdamW:
    m = {}
    v = {}

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.weight_decay = weight_decay
        self.t = 0

    def step(self, params, grads):
        self.t += 1
        result = {}
        for key in params:
            self.m[key] = self.beta1 * self.m.get(key, 0) + (1 - self.beta1) * grads[key]
            self.v[key] = self.beta2 * self.v.get(key, 0) + (1 - self.beta2) * grads[key] ** 2
            m_hat = self.m[key] / (1 - self.beta1**self.t)
            v_hat = self.v[key] / (1 - self.beta2**self.t)
            decay = self.learning_rate * self.weight_decay * params[key]
            result[key] = params[key] - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps) - decay
        return result
