# expect: integers_and_float32
# hint.ko: 결과를 담을 배열이 입력과 같은 정수형이어서 alpha를 곱한 값의 소수 부분이 잘립니다. 실수형 배열을 만드세요.
# hint.en: The array for the results has the integer dtype of the input, so alpha times x loses its fraction. Make a float array.
import numpy as np


def relu(x):
    return np.maximum(0.0, x)


def relu_grad(x):
    return np.where(x > 0, 1.0, 0.0)


def leaky_relu(x, alpha=0.01):
    result = np.zeros_like(x)
    result[x > 0] = x[x > 0]
    result[x <= 0] = alpha * x[x <= 0]
    return result


def leaky_relu_grad(x, alpha=0.01):
    return np.where(x > 0, 1.0, alpha)
