# expect: worked_example, arguments_stay_unchanged, several_steps, other_settings, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values, eps_is_outside_the_root
# hint.ko: 호출할 때마다 h가 0에서 다시 시작합니다. 지난 호출의 h를 self에 남겨 두세요.
# hint.en: h starts at 0 again in every call. Keep the h of the last call in self.
import numpy as np


class RMSProp:
    def __init__(self, learning_rate, rho=0.9, eps=1e-7):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.h = None

    def step(self, params, grads):
        self.h = {key: np.zeros(value.shape) for key, value in params.items()}
        result = {}
        for key in params:
            self.h[key] = self.rho * self.h[key] + (1 - self.rho) * grads[key] ** 2
            result[key] = params[key] - self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return result
