# expect: rate_scales_the_step_only, arguments_stay_unchanged, several_steps, other_settings, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values, worked_example
# hint.ko: 지난 걸음의 평균 d가 늘 0입니다. 걸음을 구한 다음 d를 갱신해서 self에 남겨 두세요.
# hint.en: The average of past steps, d, stays 0. Update d after the step is found, and keep it in self.
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
            result[key] = params[key] - self.learning_rate * u
        return result
