# expect: relu_example, relu_at_zero, relu_leaves_arguments_alone, relu_of_many_shapes, relu_of_integers
# hint.ko: dout의 부호로 기울기를 걸렀습니다. 기울기를 통과시킬지는 순전파의 입력 x의 부호가 정합니다.
# hint.en: You let gradients pass by the sign of dout. The sign of x, the input of the forward pass, decides.
import numpy as np


def relu_backward(dout, x):
    return np.maximum(0, dout)


def sigmoid_backward(dout, s):
    return dout * s * (1 - s)
