# expect: worked_example, rate_scales_the_step_only, arguments_stay_unchanged, several_steps, other_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values, default_settings
# hint.ko: d에 기울기의 제곱을 넣었습니다. d는 걸음 u의 제곱을 평균한 것입니다.
# hint.en: d averages the squared gradients. It must average the squares of the steps u.
import numpy as np


class AdaDelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.h = None
        self.d = None

    def step(self, params, grads):
        if self.h is None:
            self.h = {key: np.zeros(value.shape) for key, value in params.items()}
            self.d = {key: np.zeros(value.shape) for key, value in params.items()}
        result = {}
        for key in params:
            self.h[key] = self.rho * self.h[key] + (1 - self.rho) * grads[key] ** 2
            u = np.sqrt(self.d[key] + self.eps) / np.sqrt(self.h[key] + self.eps) * grads[key]
            self.d[key] = self.rho * self.d[key] + (1 - self.rho) * grads[key] ** 2
            result[key] = params[key] - self.learning_rate * u
        return result
