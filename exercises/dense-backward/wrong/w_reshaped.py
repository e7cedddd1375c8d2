# expect: worked_example, dx_is_right, arguments_stay_unchanged, square_weights, one_sample, integers
# hint.ko: W를 전치하는 대신 reshape로 모양만 맞추었습니다. reshape는 원소의 순서를 그대로 두므로 행과 열이 바뀌지 않습니다. W.T를 쓰세요.
# hint.en: You reshaped W instead of transposing it. reshape keeps the order of the entries, so rows and columns are not exchanged. Use W.T.
def dense_backward(dout, x, W):
    features, units = W.shape
    dx = dout @ W.reshape(units, features)
    return dx, x.T @ dout, dout.sum(axis=0)
