# expect: worked_example, first_step_is_longer, arguments_stay_unchanged, several_steps, other_momentum, each_parameter_has_its_velocity, each_object_has_its_velocity, integer_values
# hint.ko: 새 속도를 통째로 더했습니다. lr * g를 따로 빼므로, 속도에는 momentum을 곱해야 합니다.
# hint.en: The whole new velocity is added. As lr * g is subtracted apart from it, multiply the velocity by momentum.
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
            result[key] = params[key] + self.v[key] - self.learning_rate * grads[key]
        return result
