# expect: worked_example, eps_is_outside_the_root, other_settings
# hint.ko: rho 인수를 쓰지 않고 언제나 0.9로 계산합니다. 받은 값을 self.rho에 넣어 쓰세요.
# hint.en: The argument rho is not used; the average is always made with 0.9. Store the given value in self.rho and use it.
import numpy as np


class RMSProp:
    def __init__(self, learning_rate, rho=0.9, eps=1e-7):
        self.learning_rate = learning_rate
        self.rho = 0.9
        self.eps = eps
        self.h = None

    def step(self, params, grads):
        if self.h is None:
            self.h = {key: np.zeros(value.shape) for key, value in params.items()}
        result = {}
        for key in params:
            self.h[key] = self.rho * self.h[key] + (1 - self.rho) * grads[key] ** 2
            result[key] = params[key] - self.learning_rate * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return result
