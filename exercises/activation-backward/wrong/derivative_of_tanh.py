# expect: sigmoid_example, sigmoid_leaves_arguments_alone, sigmoid_of_many_shapes, float32_inputs
# hint.ko: 1 - s^2은 tanh의 미분입니다. 시그모이드의 미분은 s(1 - s)입니다.
# hint.en: 1 - s^2 is the derivative of tanh. That of the sigmoid is s(1 - s).
def relu_backward(dout, x):
    return dout * (x > 0)


def sigmoid_backward(dout, s):
    return dout * (1 - s**2)
