# expect: sizes_of_batches, every_sample_once, other_shapes, order_is_random
# hint.ko: 마지막 짧은 묶음을 버렸습니다. 나누어떨어지지 않으면 남은 표본도 짧은 묶음으로 내보내세요.
# hint.en: The last, short batch is dropped. Samples that are left over make a shorter batch.
def minibatches(X, y, batch_size, rng):
    order = rng.permutation(len(X))
    batches = []
    for start in range(0, len(X) - batch_size + 1, batch_size):
        rows = order[start : start + batch_size]
        batches.append((X[rows], y[rows]))
    return batches
