# expect: arguments_stay_unchanged
# hint.ko: db = dout[0] 다음의 db += ... 가 dout의 첫 행을 바꾸었습니다. dout[0]은 복사본이 아니라 같은 메모리를 봅니다. 0으로 채운 새 배열에 더하거나 dout.sum을 쓰세요.
# hint.en: After db = dout[0], each db += ... changes the first row of dout: dout[0] is no copy. Add to a new array of zeros, or use dout.sum.
def dense_backward(dout, x, W):
    dx = dout @ W.T
    dW = x.T @ dout
    db = dout[0]
    for row in dout[1:]:
        db += row
    return dx, dW, db
