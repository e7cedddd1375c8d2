# expect: rate_scales_the_step_only, arguments_stay_unchanged, several_steps, other_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: 학습률을 곱한 걸음을 d에 넣었습니다. learning_rate가 1이 아니면 달라집니다. d에는 학습률을 곱하기 전의 u를 넣으세요.
# hint.en: d averages the step after the learning rate, which differs unless learning_rate is 1. Use u as it is before the learning rate.
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
            self.d[key] = self.rho * self.d[key] + (1 - self.rho) * (self.learning_rate * u) ** 2
            result[key] = params[key] - self.learning_rate * u
        return result
