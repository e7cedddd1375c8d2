# expect: worked_example, eps_is_outside_the_root, arguments_stay_unchanged, several_steps, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values, other_settings
# hint.ko: 새 제곱에 (1 - rho)를 곱하지 않아서 h가 평균보다 커집니다. 새 제곱에는 (1 - rho)를 곱하세요.
# hint.en: The new square is not multiplied by (1 - rho), so h grows beyond an average. Multiply the new square by (1 - rho).
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
            self.h[key] = self.rho * self.h[key] + grads[key] ** 2
            result[key] = params[key] - self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return result
