# expect: worked_example, first_step_is_plain_descent, arguments_stay_unchanged, several_steps, other_momentum, each_parameter_has_its_velocity, each_object_has_its_velocity, integer_values
# hint.ko: 속도에 이미 빼기가 들어 있는데 한 번 더 뺐습니다. 매개변수에는 속도를 더하세요.
# hint.en: The velocity already holds the minus sign. Add it to the parameter instead of subtracting it.
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
            result[key] = params[key] - self.v[key]
        return result
