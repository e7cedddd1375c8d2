# expect: each_object_has_its_velocity
# hint.ko: 속도를 클래스 변수에 두어서 모든 객체가 함께 씁니다. __init__에서 self.v를 새로 만드세요.
# hint.en: The velocities are a class variable, shared by all objects. Make self.v anew in __init__.
import numpy as np


class Nesterov:
    v = {}

    def __init__(self, learning_rate, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum

    def step(self, params, grads):
        result = {}
        for key in params:
            self.v[key] = self.momentum * self.v.get(key, 0) - self.learning_rate * grads[key]
            result[key] = params[key] + self.momentum * self.v[key] - self.learning_rate * grads[key]
        return result
