# expect: order_is_random, order_comes_from_rng
# hint.ko: 섞지 않고 차례대로 나누었습니다. rng.permutation으로 순서를 섞으세요.
# hint.en: The samples come in their old order. Shuffle them with rng.permutation.
def minibatches(X, y, batch_size, rng):
    batches = []
    for start in range(0, len(X), batch_size):
        end = start + batch_size
        batches.append((X[start:end], y[start:end]))
    return batches
