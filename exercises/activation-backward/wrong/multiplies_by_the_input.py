# expect: relu_example, relu_leaves_arguments_alone, relu_of_many_shapes, relu_of_integers
# hint.ko: ReLU의 값 max(0, x)를 곱했습니다. 곱할 것은 ReLU의 미분값, 곧 x > 0이면 1, 아니면 0입니다.
# hint.en: You multiplied by the value max(0, x). Multiply by the derivative of ReLU: 1 where x > 0, else 0.
import numpy as np


def relu_backward(dout, x):
    return dout * np.maximum(0, x)


def sigmoid_backward(dout, s):
    return dout * s * (1 - s)
