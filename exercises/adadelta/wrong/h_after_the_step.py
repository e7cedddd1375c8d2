# expect: worked_example, rate_scales_the_step_only, arguments_stay_unchanged, several_steps, other_settings, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: 이번 기울기를 h에 반영하기 전에 걸음을 구했습니다. h를 먼저 갱신하고, 그 새 h로 u를 구하세요.
# hint.en: The step is found before this gradient enters h. Update h first, then find u with the new h.
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
            u = np.sqrt(self.d[key] + self.eps) / np.sqrt(self.h[key] + self.eps) * grads[key]
            self.h[key] = self.rho * self.h[key] + (1 - self.rho) * grads[key] ** 2
            self.d[key] = self.rho * self.d[key] + (1 - self.rho) * u**2
            result[key] = params[key] - self.learning_rate * u
        return result
