# expect: extreme_inputs_of_sigmoid, extreme_inputs_of_gradient
# hint.ko: 큰 양수에서 np.exp(x)가 넘쳐 무한대를 무한대로 나눕니다. e^x / (1 + e^x)는 음수인 원소에만 쓰고, 0 이상인 원소에는 다른 식을 쓰세요.
# hint.en: np.exp(x) overflows for large positive x, and infinity is divided by infinity. Use e^x / (1 + e^x) for negative entries only, and the other form for the rest.
import numpy as np


def sigmoid(x):
    return np.exp(x) / (1.0 + np.exp(x))


def sigmoid_grad(x):
    s = sigmoid(x)
    return s * (1.0 - s)
