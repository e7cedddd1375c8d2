# expect: worked_example, first_step_is_longer, arguments_stay_unchanged, several_steps, other_momentum, each_parameter_has_its_velocity, each_object_has_its_velocity, integer_values
# hint.ko: 보통 모멘텀과 결과가 같습니다. 갱신한 새 속도에 momentum을 곱해서 더하고, lr * g를 한 번 더 빼세요. 새 속도를 그대로 더하거나, 갱신하기 전의 속도에 momentum을 곱하면 보통 모멘텀이 됩니다.
# hint.en: This gives plain momentum. Add momentum times the new, updated velocity, and subtract lr * g once more. Adding the new velocity as it is, or momentum times the old one, makes plain momentum.
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
            result[key] = params[key] + self.v[key]
        return result
