# expect: rate_scales_the_step_only, arguments_stay_unchanged, several_steps, other_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: learning_rate를 쓰지 않아서 값이 1일 때만 맞습니다. 마지막에 u에 학습률을 곱해서 빼세요.
# hint.en: learning_rate is not used, so the result is right only where it is 1. Multiply u by it at the end.
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
            self.d[key] = self.rho * self.d[key] + (1 - self.rho) * u**2
            result[key] = params[key] - u
        return result
