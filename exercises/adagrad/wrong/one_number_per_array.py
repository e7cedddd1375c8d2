# expect: arguments_stay_unchanged, several_steps, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: 배열 전체의 제곱을 수 하나로 합쳤습니다. h는 기울기와 모양이 같고, 원소마다 따로 쌓습니다.
# hint.en: The squares of the whole array are added into one number. h has the shape of the gradient: one sum for each entry.
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
            self.h[key] = self.h[key] + np.sum(grads[key] ** 2)
            result[key] = params[key] - self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return result
