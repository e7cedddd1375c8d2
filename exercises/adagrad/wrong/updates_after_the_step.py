# expect: worked_example, eps_is_outside_the_root, arguments_stay_unchanged, several_steps, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: 이번 기울기를 h에 더하기 전에 나누었습니다. h를 먼저 갱신하고, 그 새 h로 나누세요.
# hint.en: The step is divided by the h from before this gradient. Update h first, then divide by the new one.
import numpy as np


class AdaGrad:
    def __init__(self, learning_rate, eps=1e-7):
        self.learning_rate = learning_rate
        self.eps = eps
        self.h = None

    def step(self, params, grads):
        if self.h is None:
            self.h = {key: np.zeros(value.shape) for key, value in params.items()}
        result = {}
        for key in params:
            result[key] = params[key] - self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
            self.h[key] = self.h[key] + grads[key] ** 2
        return result
