# expect: worked_example, db_is_right, arguments_stay_unchanged, square_weights, one_sample, integers
# hint.ko: db의 모양이 (1, units)입니다. b와 같은 (units,)이 되도록 axis=0에 대해 keepdims 없이 더하세요.
# hint.en: Your db has the shape (1, units). Sum over axis 0 without keepdims, so that it has the shape of b, (units,).
def dense_backward(dout, x, W):
    return dout @ W.T, x.T @ dout, dout.sum(axis=0, keepdims=True)
