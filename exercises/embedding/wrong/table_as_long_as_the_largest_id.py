# expect: words_that_do_not_occur
# hint.ko: 기울기의 행 수를 나온 번호 가운데 가장 큰 것으로 정했습니다. 행 수는 언제나 vocab_size입니다.
# hint.en: The gradient has as many rows as the largest id asks for. It always has vocab_size rows.
import numpy as np


def embedding_forward(ids, table):
    return table[ids]


def embedding_backward(dout, ids, vocab_size):
    batch, time, features = dout.shape
    dtable = np.zeros((ids.max() + 1, features))
    for n in range(batch):
        for t in range(time):
            dtable[ids[n, t]] += dout[n, t]
    return dtable
