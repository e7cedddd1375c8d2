# expect: first_step_is_longer, arguments_stay_unchanged, several_steps, each_parameter_has_its_velocity
# hint.ko: 모든 매개변수가 속도 하나를 함께 씁니다. 키마다 속도를 따로 두세요.
# hint.en: All parameters share one velocity. Keep one for each key.
import numpy as np


class Nesterov:
    def __init__(self, learning_rate, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = 0.0

    def step(self, params, grads):
        result = {}
        for key in params:
            self.v = self.momentum * self.v - self.learning_rate * grads[key]
            result[key] = params[key] + self.momentum * self.v - self.learning_rate * grads[key]
        return result
