# expect: pairs_stay_together, other_shapes
# hint.ko: X와 y를 따로 섞어서 짝이 어긋납니다. permutation을 한 번만 뽑아 두 배열에 같이 쓰세요.
# hint.en: X and y are shuffled apart, which breaks the pairs. Draw one permutation and use it for both.
def minibatches(X, y, batch_size, rng):
    X = X[rng.permutation(len(X))]
    y = y[rng.permutation(len(y))]
    for start in range(0, len(X), batch_size):
        yield X[start : start + batch_size], y[start : start + batch_size]
