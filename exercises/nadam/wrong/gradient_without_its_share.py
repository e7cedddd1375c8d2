# expect: worked_example, eps_is_outside_the_root, arguments_stay_unchanged, several_steps, other_settings, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: 더하는 기울기에 (1 - beta1)을 곱하지 않았습니다. 두 몫의 비율은 beta1과 1 - beta1입니다.
# hint.en: The gradient that is added is not multiplied by (1 - beta1). The two shares are beta1 and 1 - beta1.
import numpy as np


class NAdam:
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
            m_hat = self.m[key] / (1 - self.beta1**self.t)
            v_hat = self.v[key] / (1 - self.beta2**self.t)
            ahead = self.beta1 * m_hat + grads[key] / (1 - self.beta1**self.t)
            result[key] = params[key] - self.learning_rate * ahead / (np.sqrt(v_hat) + self.eps)
        return result
