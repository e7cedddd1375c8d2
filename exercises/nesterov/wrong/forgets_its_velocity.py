# expect: worked_example, arguments_stay_unchanged, several_steps, other_momentum, each_parameter_has_its_velocity, each_object_has_its_velocity, integer_values
# hint.ko: 호출할 때마다 속도가 0으로 돌아갑니다. 속도를 self에 남겨 두세요.
# hint.en: The velocity goes back to 0 in every call. Keep it in self.
import numpy as np


class Nesterov:
    def __init__(self, learning_rate, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = None

    def step(self, params, grads):
        self.v = {key: np.zeros(value.shape) for key, value in params.items()}
        result = {}
        for key in params:
            self.v[key] = self.momentum * self.v[key] - self.learning_rate * grads[key]
            result[key] = params[key] + self.momentum * self.v[key] - self.learning_rate * grads[key]
        return result
