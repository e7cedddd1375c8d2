# expect: order_comes_from_rng
# hint.ko: np.random.permutation은 받은 rng와 상관없이 섞습니다. rng.permutation을 쓰세요.
# hint.en: np.random.permutation shuffles without the rng that is given. Use rng.permutation.
# unrecognised: it draws other numbers in every run; the message of the check names it
import numpy as np


def minibatches(X, y, batch_size, rng):
    order = np.random.permutation(len(X))
    batches = []
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        batches.append((X[rows], y[rows]))
    return batches
