# expect: worked_example, decays_without_a_gradient, arguments_stay_unchanged, several_steps, other_settings, default_settings, each_parameter_has_its_average, each_object_has_its_average, integer_values
# hint.ko: weight_decay * w를 기울기에 더했습니다. 그것은 Adam에 L2 정규화를 붙인 것입니다. 기울기는 그대로 두고, 감쇠는 마지막에 w에서 따로 빼세요.
# hint.en: weight_decay * w is added to the gradient, which is Adam with L2 regularisation. Leave the gradient alone, and subtract the decay from w apart from it.
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
            gradient = grads[key] + self.weight_decay * params[key]
            self.m[key] = self.beta1 * self.m[key] + (1 - self.beta1) * gradient
            self.v[key] = self.beta2 * self.v[key] + (1 - self.beta2) * gradient ** 2
            m_hat = self.m[key] / (1 - self.beta1**self.t)
            v_hat = self.v[key] / (1 - self.beta2**self.t)
            result[key] = params[key] - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps)
        return result
