# expect: worked_example, eps_is_outside_the_root, arguments_stay_unchanged, several_steps, other_settings, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: 첫 호출에서 h를 기울기의 제곱으로 놓았습니다. h는 0에서 시작하고, 첫 호출에서도 (1 - rho)를 곱한 제곱을 더합니다.
# hint.en: In the first call h is set to the squared gradient. h starts at 0, and gets (1 - rho) times the square in the first call too.
import numpy as np


class RMSProp:
    def __init__(self, learning_rate, rho=0.9, eps=1e-7):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.h = {}

    def step(self, params, grads):
        result = {}
        for key in params:
            square = grads[key] ** 2
            self.h[key] = self.rho * self.h.get(key, square) + (1 - self.rho) * square
            result[key] = params[key] - self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return result
