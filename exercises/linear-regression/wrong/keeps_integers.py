# expect: integer_values
# hint.ko: w와 b를 x와 같은 자료형의 배열에 담아서, x가 정수이면 소수 부분이 잘립니다. 실수로 시작하세요.
# hint.en: w and b live in an array with the dtype of x, which cuts off fractions where x holds integers. Start with floats.
import numpy as np


def fit(x, y, learning_rate, epochs):
    line = np.zeros(2, dtype=x.dtype)
    losses = []
    for _ in range(epochs):
        error = line[0] * x + line[1] - y
        losses.append(np.mean(error**2))
        slopes = 2 * np.mean(error * x), 2 * np.mean(error)
        line[0] = line[0] - learning_rate * slopes[0]
        line[1] = line[1] - learning_rate * slopes[1]
    return line[0], line[1], losses
