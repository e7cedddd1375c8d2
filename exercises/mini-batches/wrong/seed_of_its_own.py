# expect: order_is_random, order_comes_from_rng
# hint.ko: 받은 rng를 쓰지 않고 시드를 고정한 rng를 새로 만들어서 에폭마다 순서가 같습니다. 받은 rng를 쓰세요.
# hint.en: A new rng with a fixed seed is made, so every epoch has the same order. Use the rng that is given.
import numpy as np


def minibatches(X, y, batch_size, rng):
    rng = np.random.default_rng(0)
    order = rng.permutation(len(X))
    batches = []
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        batches.append((X[rows], y[rows]))
    return batches
