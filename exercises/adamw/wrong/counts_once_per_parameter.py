# expect: arguments_stay_unchanged, several_steps, each_parameter_has_its_average
# hint.ko: t가 매개변수마다 1씩 늘어납니다. t는 step을 부른 횟수이므로 반복문 밖에서 한 번만 늘리세요.
# hint.en: t grows with every parameter. It counts calls of step, so add 1 once, outside the loop.
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
        result = {}
        for key in params:
            self.t += 1
            self.m[key] = self.beta1 * self.m[key] + (1 - self.beta1) * grads[key]
            self.v[key] = self.beta2 * self.v[key] + (1 - self.beta2) * grads[key] ** 2
            m_hat = self.m[key] / (1 - self.beta1**self.t)
            v_hat = self.v[key] / (1 - self.beta2**self.t)
            decay = self.learning_rate * self.weight_decay * params[key]
            result[key] = params[key] - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps) - decay
        return result
