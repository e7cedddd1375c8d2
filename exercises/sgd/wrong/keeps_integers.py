# expect: integer_values
# hint.ko: 정수 배열을 복사한 뒤 원소를 바꿔 넣어서 소수 부분이 잘립니다. 결과는 실수 배열에 담으세요.
# hint.en: The new values go into a copy of an array of integers, which cuts off their fractions. Store them in an array of floats.
import numpy as np


class SGD:
    def __init__(self, learning_rate):
        self.learning_rate = learning_rate

    def step(self, params, grads):
        result = {}
        for key in params:
            new = params[key].copy()
            for index in np.ndindex(new.shape):
                new[index] = params[key][index] - self.learning_rate * grads[key][index]
            result[key] = new
        return result
