# expect: draws_from_rng
# hint.ko: 받은 rng가 아닌 곳(예: np.random)에서 난수를 뽑았습니다. 그러면 같은 실험을 되풀이할 수 없습니다.
# hint.en: The numbers do not come from the rng that is given (but from np.random, say), so an experiment cannot be repeated.
import numpy as np


def dropout_forward(x, rate, rng):
    mask = np.random.rand(*x.shape) >= rate
    out = x * mask / (1 - rate)
    return out, mask


def dropout_backward(dout, mask, rate):
    return dout * mask / (1 - rate)
