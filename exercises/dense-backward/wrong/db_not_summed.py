# expect: worked_example, db_is_right, arguments_stay_unchanged, square_weights, one_sample, integers
# hint.ko: db에 dout을 그대로 돌려주었습니다. 편향 하나가 모든 표본에 쓰였으므로 표본에 대해 더해야 합니다.
# hint.en: You returned dout itself as db. Each bias was used by every sample, so sum over the samples.
def dense_backward(dout, x, W):
    return dout @ W.T, x.T @ dout, dout.copy()
