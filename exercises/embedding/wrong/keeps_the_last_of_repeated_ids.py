# expect: backward_by_hand, arguments_stay_unchanged, backward_of_many_sizes, one_sequence, words_that_do_not_occur
# hint.ko: 같은 번호가 여러 번 나올 때 마지막 것만 남았습니다. 대입(=)은 덮어쓰고, dtable[ids] += dout도 같은 번호에는 한 번만 더합니다. 자리마다 하나씩 더하거나 np.add.at을 쓰세요.
# hint.en: Of repeated ids only the last one counts. An assignment overwrites, and dtable[ids] += dout adds only once per id. Add place by place, or use np.add.at.
import numpy as np


def embedding_forward(ids, table):
    return table[ids]


def embedding_backward(dout, ids, vocab_size):
    batch, time, features = dout.shape
    dtable = np.zeros((vocab_size, features))
    dtable[ids] += dout
    return dtable
