# expect: worked_example, rate_scales_the_step_only, arguments_stay_unchanged, several_steps, other_settings, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: 두 제곱근의 자리가 바뀌었습니다. 걸음의 평균 d가 분자에, 기울기의 평균 h가 분모에 있어야 합니다.
# hint.en: The two roots have changed places. The average of steps, d, belongs above the line; the average of gradients, h, below.
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
            u = np.sqrt(self.h[key] + self.eps) / np.sqrt(self.d[key] + self.eps) * grads[key]
            self.d[key] = self.rho * self.d[key] + (1 - self.rho) * u**2
            result[key] = params[key] - self.learning_rate * u
        return result
