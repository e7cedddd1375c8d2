# expect: worked_example, dx_is_right, dW_is_right, db_is_right, arguments_stay_unchanged, square_weights, one_sample, integers
# hint.ko: dx를 구할 때 W를 전치하지 않았습니다. 기울기는 출력에서 입력 쪽으로 거꾸로 가므로 W를 전치해야 합니다. W가 정사각 행렬이면 모양이 맞아서 오류도 나지 않습니다.
# hint.en: You did not transpose W for dx. The gradient flows from outputs back to inputs, so W must be transposed. If W is square the shapes fit, and no error tells you.
def dense_backward(dout, x, W):
    return dout @ W, x.T @ dout, dout.sum(axis=0)
