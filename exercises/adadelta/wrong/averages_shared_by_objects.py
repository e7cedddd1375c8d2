# expect: each_object_has_its_average
# hint.ko: h와 d를 클래스 변수에 두어서 모든 객체가 함께 씁니다. __init__에서 self.h와 self.d를 새로 만드세요.
# hint.en: h and d are class variables, shared by all objects. Make self.h and self.d anew in __init__.
import numpy as np


class AdaDelta:
    h = {}
    d = {}

    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps

    def step(self, params, grads):
        result = {}
        for key in params:
            old_d = self.d.get(key, np.zeros(params[key].shape))
            self.h[key] = self.rho * self.h.get(key, 0) + (1 - self.rho) * grads[key] ** 2
            u = np.sqrt(old_d + self.eps) / np.sqrt(self.h[key] + self.eps) * grads[key]
            self.d[key] = self.rho * old_d + (1 - self.rho) * u**2
            result[key] = params[key] - self.learning_rate * u
        return result
