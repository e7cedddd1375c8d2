import numpy as np


def embedding_forward(ids, table):
    return table[ids]


def embedding_backward(dout, ids, vocab_size):
    batch, time, features = dout.shape
    dtable = np.zeros((vocab_size, features))
    for n in range(batch):
        for t in range(time):
            dtable[ids[n, t]] += dout[n, t]
    return dtable
