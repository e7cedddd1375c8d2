# expect: worked_example, first_step_is_longer, arguments_stay_unchanged, several_steps, other_momentum, each_parameter_has_its_velocity, each_object_has_its_velocity, integer_values
# hint.ko: m * m * v - (1 + m) * lr * g는 갱신하기 전의 속도 v에 쓰는 식인데, 이미 갱신한 v에 썼습니다. 새 속도에는 m을 한 번만 곱하고 lr * g를 빼세요.
# hint.en: m * m * v - (1 + m) * lr * g is made for the velocity before its update, but v is updated already. Multiply the new velocity by m once, and subtract lr * g.
import numpy as np


class Nesterov:
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
            result[key] = params[key] + self.momentum * self.momentum * self.v[key]
            result[key] = result[key] - (1 + self.momentum) * self.learning_rate * grads[key]
        return result
