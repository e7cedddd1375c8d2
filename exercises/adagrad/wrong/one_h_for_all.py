# expect: arguments_stay_unchanged, several_steps, each_parameter_has_its_average
# hint.ko: 모든 매개변수가 h 하나를 함께 씁니다. 키마다 h를 따로 두세요.
# hint.en: All parameters share one h. Keep one for each key.
import numpy as np


class AdaGrad:
    def __init__(self, learning_rate, eps=1e-7):
        self.learning_rate = learning_rate
        self.eps = eps
        self.h = 0.0

    def step(self, params, grads):
        result = {}
        for key in params:
            self.h = self.h + grads[key] ** 2
            result[key] = params[key] - self.learning_rate * grads[key] / (np.sqrt(self.h) + self.eps)
        return result
