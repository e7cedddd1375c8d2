# expect: worked_example, eps_is_outside_the_root, arguments_stay_unchanged, several_steps, other_settings, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: 편향 보정이 빠졌습니다. m과 v를 1 - beta의 t제곱으로 나눈 값을 쓰세요.
# hint.en: The bias correction is missing. Divide m and v by 1 minus beta to the power t.
import numpy as np


class AdamW:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.weight_decay = weight_decay
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
            decay = self.learning_rate * self.weight_decay * params[key]
            result[key] = params[key] - self.learning_rate * self.m[key] / (np.sqrt(self.v[key]) + self.eps) - decay
        return result
