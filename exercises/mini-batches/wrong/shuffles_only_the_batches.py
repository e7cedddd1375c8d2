# expect: sizes_of_batches, order_is_random
# hint.ko: 묶음의 순서만 섞고 묶음 안의 표본은 그대로입니다. 표본의 순서를 먼저 섞은 다음 나누세요.
# hint.en: Only the order of the batches is shuffled, not the samples in them. Shuffle the samples first, then cut.
def minibatches(X, y, batch_size, rng):
    batches = []
    for start in range(0, len(X), batch_size):
        batches.append((X[start : start + batch_size], y[start : start + batch_size]))
    return [batches[i] for i in rng.permutation(len(batches))]
