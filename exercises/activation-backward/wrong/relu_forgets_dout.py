# expect: relu_example, relu_at_zero, relu_leaves_arguments_alone, relu_of_many_shapes, relu_of_integers
# hint.ko: relu_backward가 미분값 0과 1만 돌려주었습니다. 연쇄 법칙에 따라 상류 기울기 dout을 곱하세요.
# hint.en: relu_backward returns only the derivative, 0 or 1. The chain rule asks for the product with dout.
def relu_backward(dout, x):
    return (x > 0) * 1.0


def sigmoid_backward(dout, s):
    return dout * s * (1 - s)
