# expect: worked_example, eps_is_outside_the_root, arguments_stay_unchanged, several_steps, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: h가 0.1에서 시작합니다. Keras의 기본값이 그렇지만, 이 문제의 식에서는 0에서 시작합니다.
# hint.en: h starts at 0.1. That is the default of Keras; in the formula of this exercise it starts at 0.
import numpy as np


class AdaGrad:
    def __init__(self, learning_rate, eps=1e-7):
        self.learning_rate = learning_rate
        self.eps = eps
        self.h = None

    def step(self, params, grads):
        if self.h is None:
            self.h = {key: np.full(value.shape, 0.1) for key, value in params.items()}
        result = {}
        for key in params:
            self.h[key] = self.h[key] + grads[key] ** 2
            result[key] = params[key] - self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return result
