# expect: bad_labels_raise
# hint.ko: num_classes 이상인 레이블이 오류 없이 0으로만 된 행이 됩니다. 이런 레이블에는 ValueError를 내세요.
# hint.en: Labels that are not below num_classes silently become rows of zeros. Raise ValueError for them.
import numpy as np


def one_hot(labels, num_classes):
    if np.any(labels < 0):
        raise ValueError("label out of range")
    return (labels[:, None] == np.arange(num_classes)).astype(float)
