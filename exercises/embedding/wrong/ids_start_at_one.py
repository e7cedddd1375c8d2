# expect: forward_by_hand, backward_by_hand, every_word_once, arguments_stay_unchanged, forward_of_many_sizes, backward_of_many_sizes, one_sequence, words_that_do_not_occur
# hint.ko: 번호가 1부터 시작한다고 보았습니다. 번호 0이 표의 첫 행입니다.
# hint.en: The ids are taken to start at 1. Id 0 is the first row of the table.
import numpy as np


def embedding_forward(ids, table):
    return table[ids - 1]


def embedding_backward(dout, ids, vocab_size):
    batch, time, features = dout.shape
    dtable = np.zeros((vocab_size, features))
    for n in range(batch):
        for t in range(time):
            dtable[ids[n, t] - 1] += dout[n, t]
    return dtable
