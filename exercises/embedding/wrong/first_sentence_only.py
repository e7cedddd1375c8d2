# expect: every_word_once, arguments_stay_unchanged, backward_of_many_sizes, words_that_do_not_occur
# hint.ko: 배치의 첫 문장에서 온 기울기만 더했습니다. 모든 문장의 기울기를 더하세요.
# hint.en: Only the gradients of the first sentence are added. Add those of every sentence in the batch.
import numpy as np


def embedding_forward(ids, table):
    return table[ids]


def embedding_backward(dout, ids, vocab_size):
    batch, time, features = dout.shape
    dtable = np.zeros((vocab_size, features))
    for t in range(time):
        dtable[ids[0, t]] += dout[0, t]
    return dtable
