# expect: sigmoid_example, sigmoid_leaves_arguments_alone, sigmoid_of_many_shapes, float32_inputs
# hint.ko: sigmoid_backward가 미분값 s(1-s)만 돌려주었습니다. 연쇄 법칙에 따라 상류 기울기 dout을 곱하세요.
# hint.en: sigmoid_backward returns only the derivative s(1-s). The chain rule asks for the product with dout.
def relu_backward(dout, x):
    return dout * (x > 0)


def sigmoid_backward(dout, s):
    return s * (1 - s)
