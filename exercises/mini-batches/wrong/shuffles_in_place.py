# expect: arguments_stay_unchanged
# hint.ko: X[:] = ... 는 받은 배열 자체를 섞습니다. 섞은 결과를 새 변수에 담으세요.
# hint.en: X[:] = ... shuffles the caller's own arrays. Put the shuffled arrays into new variables.
def minibatches(X, y, batch_size, rng):
    order = rng.permutation(len(X))
    X[:], y[:] = X[order], y[order]
    return [(X[i : i + batch_size].copy(), y[i : i + batch_size].copy()) for i in range(0, len(X), batch_size)]
