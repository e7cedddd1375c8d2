# expect: every_sample_once, other_shapes
# hint.ko: 같은 표본이 여러 번 뽑히고 어떤 표본은 빠집니다. rng.integers 대신 rng.permutation을 쓰세요.
# hint.en: Some samples are drawn several times and others never. Use rng.permutation instead of rng.integers.
def minibatches(X, y, batch_size, rng):
    order = rng.integers(0, len(X), size=len(X))
    batches = []
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        batches.append((X[rows], y[rows]))
    return batches
