# expect: worked_example, arguments_stay_unchanged, several_steps, other_settings, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: beta1과 beta2를 바꾸어 썼습니다. beta1은 m에, beta2는 v에 씁니다.
# hint.en: beta1 and beta2 are swapped. beta1 belongs to m, beta2 to v.
import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta2
        self.beta2 = beta1
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
            result[key] = params[key] - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps)
        return result
