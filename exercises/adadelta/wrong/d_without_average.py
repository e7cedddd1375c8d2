# expect: worked_example, rate_scales_the_step_only, arguments_stay_unchanged, several_steps, other_settings, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: d에 마지막 걸음의 제곱만 넣었습니다. 지난 d에 rho를, 새 제곱에 (1 - rho)를 곱해서 더하세요.
# hint.en: d holds the square of the last step only. Multiply the old d by rho and the new square by (1 - rho), and add.
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
            self.d[key] = u**2
            result[key] = params[key] - self.learning_rate * u
        return result
