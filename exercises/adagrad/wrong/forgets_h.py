# expect: worked_example, arguments_stay_unchanged, several_steps, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: 호출할 때마다 h가 0에서 다시 시작합니다. 지난 호출까지 쌓인 h를 self에 남겨 두고 거기에 더하세요.
# hint.en: h starts at 0 again in every call. Keep the sum so far in self, and add to it.
import numpy as np


class AdaGrad:
    def __init__(self, learning_rate, eps=1e-7):
        self.learning_rate = learning_rate
        self.eps = eps
        self.h = None

    def step(self, params, grads):
        self.h = {key: np.zeros(value.shape) for key, value in params.items()}
        result = {}
        for key in params:
            self.h[key] = self.h[key] + grads[key] ** 2
            result[key] = params[key] - self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return result
