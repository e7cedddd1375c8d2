# expect: sigmoid_leaves_arguments_alone
# hint.ko: dout *= ... 이 받은 배열 dout 자체를 바꾸었습니다. dout * ... 의 결과를 새 배열로 돌려주세요.
# hint.en: dout *= ... changes the caller's dout. Return the product dout * ... as a new array.
def relu_backward(dout, x):
    return dout * (x > 0)


def sigmoid_backward(dout, s):
    dout *= s
    dout *= 1 - s
    return dout
