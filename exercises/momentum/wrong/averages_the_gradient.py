# expect: worked_example, first_step_is_plain_descent, arguments_stay_unchanged, several_steps, other_momentum, each_parameter_has_its_velocity, each_object_has_its_velocity, integer_values
# hint.ko: 기울기에 (1 - momentum)을 곱했습니다. 그것은 Adam이 쓰는 평균이고, 모멘텀에는 없습니다. 기울기에는 학습률만 곱하세요.
# hint.en: The gradient is multiplied by (1 - momentum). Adam averages that way; momentum does not. Multiply the gradient by the learning rate only.
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
            self.v[key] = self.momentum * self.v[key] - self.learning_rate * (1 - self.momentum) * grads[key]
            result[key] = params[key] + self.v[key]
        return result
