# expect: worked_example, eps_is_outside_the_root, arguments_stay_unchanged, several_steps, other_settings, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: rho와 1 - rho를 맞바꾸었습니다. rho는 지난 평균에, 1 - rho는 새 제곱에 곱합니다.
# hint.en: rho and 1 - rho are swapped. rho belongs to the old average, 1 - rho to the new square.
import numpy as np


class RMSProp:
    def __init__(self, learning_rate, rho=0.9, eps=1e-7):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.h = None

    def step(self, params, grads):
        if self.h is None:
            self.h = {key: np.zeros(value.shape) for key, value in params.items()}
        result = {}
        for key in params:
            self.h[key] = (1 - self.rho) * self.h[key] + self.rho * grads[key] ** 2
            result[key] = params[key] - self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return result
