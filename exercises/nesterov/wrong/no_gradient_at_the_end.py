# expect: worked_example, first_step_is_longer, arguments_stay_unchanged, several_steps, other_momentum, each_parameter_has_its_velocity, each_object_has_its_velocity, integer_values
# hint.ko: 마지막에 lr * g를 빼지 않았습니다. 새 속도에 momentum을 곱해 더하고, 거기서 lr * g를 한 번 더 빼세요.
# hint.en: lr * g is not subtracted at the end. Add momentum times the new velocity, and then subtract lr * g once more.
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
            result[key] = params[key] + self.momentum * self.v[key]
        return result
