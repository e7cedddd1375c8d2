# expect: worked_example, first_step_is_plain_descent, arguments_stay_unchanged, several_steps, other_momentum, each_parameter_has_its_velocity, each_object_has_its_velocity, integer_values
# hint.ko: 속도를 구할 때 기울기에 학습률을 곱하지 않았습니다. 속도에 들어가는 기울기에 learning_rate를 곱하세요.
# hint.en: The gradient is not multiplied by the learning rate in the velocity. Multiply it by learning_rate there.
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
            self.v[key] = self.momentum * self.v[key] + grads[key]
            result[key] = params[key] - self.v[key]
        return result
