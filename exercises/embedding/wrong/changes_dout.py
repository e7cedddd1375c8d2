# expect: arguments_stay_unchanged
# hint.ko: dout을 제자리에서 바꾸었습니다. dout[n, t]는 복사본이 아니므로, 거기에 +=로 더하면 dout이 바뀝니다. 0으로 채운 새 배열에 더하세요.
# hint.en: dout is changed in place. dout[n, t] is no copy, so += on it changes dout. Add into a new array of zeros.
import numpy as np


def embedding_forward(ids, table):
    return table[ids]


def embedding_backward(dout, ids, vocab_size):
    batch, time, features = dout.shape
    dtable = np.zeros((vocab_size, features))
    sums = {}
    for n in range(batch):
        for t in range(time):
            k = ids[n, t]
            if k in sums:
                sums[k] += dout[n, t]
            else:
                sums[k] = dout[n, t]
    for k in sums:
        dtable[k] = sums[k]
    return dtable
