# expect: worked_example, first_step_is_plain_descent, arguments_stay_unchanged, several_steps, other_momentum, each_parameter_has_its_velocity, each_object_has_its_velocity, integer_values
# hint.ko: 네스테로프 모멘텀(NAG)의 식입니다. 여기서는 속도를 그대로 더하세요.
# hint.en: This is Nesterov momentum (NAG). Here, add the velocity as it is.
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
            result[key] = params[key] + self.momentum * self.v[key] - self.learning_rate * grads[key]
        return result
