# expect: backward_by_hand, arguments_stay_unchanged, backward_of_many_sizes, one_sequence, words_that_do_not_occur
# hint.ko: 같은 번호의 기울기를 나온 횟수로 나누었습니다. 나누지 말고 더하기만 하세요.
# hint.en: The gradients of repeated ids are divided by how often they occur. Only add them up.
import numpy as np


def embedding_forward(ids, table):
    return table[ids]


def embedding_backward(dout, ids, vocab_size):
    batch, time, features = dout.shape
    dtable = np.zeros((vocab_size, features))
    for n in range(batch):
        for t in range(time):
            dtable[ids[n, t]] += dout[n, t]
    counts = np.bincount(ids.ravel(), minlength=vocab_size)
    return dtable / np.maximum(counts, 1)[:, None]
