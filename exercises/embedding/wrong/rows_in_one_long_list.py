# expect: forward_by_hand, forward_of_many_sizes
# hint.ko: 문장을 나누지 않고 모든 단어를 한 줄로 이었습니다. 결과의 모양은 (batch, time, features)입니다.
# hint.en: The words of all sentences come as one long list. The result has shape (batch, time, features).
import numpy as np


def embedding_forward(ids, table):
    return table[ids.ravel()]


def embedding_backward(dout, ids, vocab_size):
    batch, time, features = dout.shape
    dtable = np.zeros((vocab_size, features))
    for n in range(batch):
        for t in range(time):
            dtable[ids[n, t]] += dout[n, t]
    return dtable
