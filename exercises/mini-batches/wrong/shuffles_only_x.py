# expect: pairs_stay_together, other_shapes
# hint.ko: X만 섞고 y는 그대로 두어서 짝이 어긋납니다. y도 같은 순서로 고르세요.
# hint.en: Only X is shuffled, which breaks the pairs. Take y in the same order.
def minibatches(X, y, batch_size, rng):
    order = rng.permutation(len(X))
    batches = []
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        batches.append((X[rows], y[start : start + batch_size]))
    return batches
