# expect: relu_leaves_arguments_alone
# hint.ko: dout[x <= 0] = 0 이 받은 배열 dout 자체를 바꾸었습니다. dout을 복사한 다음 바꾸거나 dout * (x > 0)을 쓰세요.
# hint.en: dout[x <= 0] = 0 changes the caller's dout. Copy it first, or use dout * (x > 0).
def relu_backward(dout, x):
    dout[x <= 0] = 0
    return dout


def sigmoid_backward(dout, s):
    return dout * s * (1 - s)
