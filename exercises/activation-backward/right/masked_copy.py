def relu_backward(dout, x):
    dx = dout.copy()
    dx[x <= 0] = 0
    return dx


def sigmoid_backward(dout, s):
    local = s * (1 - s)
    return local * dout
