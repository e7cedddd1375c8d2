# expect: sigmoid_example, sigmoid_leaves_arguments_alone, sigmoid_of_many_shapes, float32_inputs
# hint.ko: s에 시그모이드를 한 번 더 씌웠습니다. s는 이미 시그모이드의 출력이므로 그대로 s(1-s)에 넣으세요.
# hint.en: You applied the sigmoid to s once more. s is already the output of the sigmoid: put it into s(1-s) as it is.
import numpy as np


def relu_backward(dout, x):
    return dout * (x > 0)


def sigmoid_backward(dout, s):
    y = 1 / (1 + np.exp(-s))
    return dout * y * (1 - y)
