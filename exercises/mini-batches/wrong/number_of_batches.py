# expect: sizes_of_batches, other_shapes
# hint.ko: batch_size를 묶음의 수로 썼습니다. 한 묶음에 들어가는 표본의 수입니다.
# hint.en: batch_size is taken for the number of batches. It is the number of samples in a batch.
import numpy as np


def minibatches(X, y, batch_size, rng):
    parts = np.array_split(rng.permutation(len(X)), batch_size)
    return [(X[rows], y[rows]) for rows in parts if len(rows)]
