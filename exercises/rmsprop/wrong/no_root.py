# expect: worked_example, eps_is_outside_the_root, arguments_stay_unchanged, several_steps, other_settings, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: h를 그대로 나누었습니다. 기울기와 단위가 맞도록 h의 제곱근으로 나누세요.
# hint.en: The step is divided by h itself. Divide by its square root.
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
            self.h[key] = self.rho * self.h[key] + (1 - self.rho) * grads[key] ** 2
            result[key] = params[key] - self.learning_rate * grads[key] / (self.h[key] + self.eps)
        return result
