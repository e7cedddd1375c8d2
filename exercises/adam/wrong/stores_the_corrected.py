# expect: worked_example, arguments_stay_unchanged, several_steps, other_settings, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: 보정한 값을 self.m과 self.v에 저장해서 다음 호출에서 또 보정합니다. 보정한 값은 따로 두고, 저장은 보정하지 않은 값으로 하세요.
# hint.en: The corrected values are stored in self.m and self.v, and corrected again in the next call. Store the uncorrected ones.
import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.t = 0
        self.m = None
        self.v = None

    def step(self, params, grads):
        if self.m is None:
            self.m = {key: np.zeros(value.shape) for key, value in params.items()}
            self.v = {key: np.zeros(value.shape) for key, value in params.items()}
        self.t += 1
        result = {}
        for key in params:
            self.m[key] = self.beta1 * self.m[key] + (1 - self.beta1) * grads[key]
            self.v[key] = self.beta2 * self.v[key] + (1 - self.beta2) * grads[key] ** 2
            self.m[key] = self.m[key] / (1 - self.beta1**self.t)
            self.v[key] = self.v[key] / (1 - self.beta2**self.t)
            result[key] = params[key] - self.learning_rate * self.m[key] / (np.sqrt(self.v[key]) + self.eps)
        return result
