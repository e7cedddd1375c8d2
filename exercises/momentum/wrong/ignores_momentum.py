# expect: other_momentum
# hint.ko: momentum 인수를 쓰지 않고 언제나 0.9를 곱합니다. 받은 값을 self.momentum에 넣어 쓰세요.
# hint.en: The argument momentum is not used; the velocity is always multiplied by 0.9. Store the given value in self.momentum and use it.
import numpy as np


class Momentum:
    def __init__(self, learning_rate, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = 0.9
        self.v = None

    def step(self, params, grads):
        if self.v is None:
            self.v = {key: np.zeros(value.shape) for key, value in params.items()}
        result = {}
        for key in params:
            self.v[key] = self.momentum * self.v[key] - self.learning_rate * grads[key]
            result[key] = params[key] + self.v[key]
        return result
