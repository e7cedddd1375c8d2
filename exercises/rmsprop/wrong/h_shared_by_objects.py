# expect: each_object_has_its_average
# hint.ko: h를 클래스 변수에 두어서 모든 객체가 함께 씁니다. __init__에서 self.h를 새로 만드세요.
# hint.en: h is a class variable, shared by all objects. Make self.h anew in __init__.
import numpy as np


class RMSProp:
    h = {}

    def __init__(self, learning_rate, rho=0.9, eps=1e-7):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps

    def step(self, params, grads):
        result = {}
        for key in params:
            self.h[key] = self.rho * self.h.get(key, 0) + (1 - self.rho) * grads[key] ** 2
            result[key] = params[key] - self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return result
