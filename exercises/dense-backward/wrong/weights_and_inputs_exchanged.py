# expect: worked_example, dx_is_right, dW_is_right, arguments_stay_unchanged, square_weights, one_sample, integers
# hint.ko: dW와 dx의 순서를 바꾸어 돌려주었습니다. return dx, dW, db의 순서로 돌려주세요.
# hint.en: You returned dW and dx in the wrong order. Write return dx, dW, db.
def dense_backward(dout, x, W):
    return x.T @ dout, dout @ W.T, dout.sum(axis=0)
