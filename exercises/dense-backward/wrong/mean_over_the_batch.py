# expect: worked_example, dW_is_right, db_is_right, arguments_stay_unchanged, square_weights, integers
# hint.ko: dW와 db를 표본의 수로 나누었습니다. 여기서는 표본에 대해 더하기만 합니다. 평균의 1/n은 손실의 기울기인 dout에 이미 들어 있습니다.
# hint.en: You divided dW and db by the number of samples. Here you only sum: the 1/n of a mean is already in dout, the gradient of the loss.
def dense_backward(dout, x, W):
    n = len(x)
    return dout @ W.T, x.T @ dout / n, dout.mean(axis=0)
