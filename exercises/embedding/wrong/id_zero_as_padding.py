# expect: every_word_once, arguments_stay_unchanged, backward_of_many_sizes, one_sequence
# hint.ko: 번호 0을 빈자리(padding)로 보고 그 기울기를 버렸습니다. 여기서는 0도 다른 번호와 똑같은 단어입니다.
# hint.en: Id 0 is taken for padding, and its gradient is thrown away. Here 0 is a word like any other.
import numpy as np


def embedding_forward(ids, table):
    return table[ids]


def embedding_backward(dout, ids, vocab_size):
    batch, time, features = dout.shape
    dtable = np.zeros((vocab_size, features))
    for n in range(batch):
        for t in range(time):
            dtable[ids[n, t]] += dout[n, t]
    dtable[0] = 0
    return dtable
