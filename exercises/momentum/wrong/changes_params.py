# expect: arguments_stay_unchanged
# hint.ko: params 안의 배열을 제자리에서 바꾸었습니다. 새 딕셔너리에 새 배열을 담아 돌려주세요.
# hint.en: The arrays in params are changed in place. Return new arrays in a new dict.
import numpy as np


class Momentum:
    def __init__(self, learning_rate, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = None

    def step(self, params, grads):
        if self.v is None:
            self.v = {key: np.zeros(value.shape) for key, value in params.items()}
        result = {}
        for key in params:
            self.v[key] = self.momentum * self.v[key] - self.learning_rate * grads[key]
            if params[key].dtype == float:
                params[key] += self.v[key]
                result[key] = params[key]
            else:
                result[key] = params[key] + self.v[key]
        return result
