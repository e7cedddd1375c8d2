# expect: relu_at_zero
# hint.ko: 입력이 정확히 0인 곳에서도 기울기를 통과시켰습니다. 이 과정에서는 0에서의 기울기를 0으로 정합니다.
# hint.en: You let the gradient pass where the input is exactly 0. In this course the gradient there is 0.
def relu_backward(dout, x):
    return dout * (x >= 0)


def sigmoid_backward(dout, s):
    return dout * s * (1 - s)
