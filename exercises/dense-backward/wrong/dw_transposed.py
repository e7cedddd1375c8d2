# expect: worked_example, dW_is_right, arguments_stay_unchanged, square_weights, one_sample, integers
# hint.ko: dW가 전치되어 있습니다. dW는 W와 같은 모양 (features, units)이어야 합니다. x를 전치해 앞에 두세요.
# hint.en: Your dW is transposed. It must have the shape of W, (features, units): put the transposed x in front.
def dense_backward(dout, x, W):
    return dout @ W.T, dout.T @ x, dout.sum(axis=0)
