# expect: worked_example, arguments_stay_unchanged, several_steps, other_settings, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values, eps_is_outside_the_root
# hint.ko: 1 - beta로 나누는 보정은 첫걸음(t = 1)에서만 맞습니다. beta를 t제곱하세요.
# hint.en: Dividing by 1 - beta is right in the first step (t = 1) only. Take beta to the power t.
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
            m_hat = self.m[key] / (1 - self.beta1)
            v_hat = self.v[key] / (1 - self.beta2)
            ahead = self.beta1 * m_hat + (1 - self.beta1) * grads[key] / (1 - self.beta1)
            result[key] = params[key] - self.learning_rate * ahead / (np.sqrt(v_hat) + self.eps)
        return result
