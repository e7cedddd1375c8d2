# expect: bad_labels_raise
# hint.ko: num_classes 이상인 레이블에 ValueError가 아니라 IndexError가 납니다. 배열에 쓰기 전에 범위를 검사해서 ValueError를 내세요.
# hint.en: A label that is too large raises IndexError, not ValueError. Check the range before writing to the array, and raise ValueError.
import numpy as np


def one_hot(labels, num_classes):
    if np.any(labels < 0):
        raise ValueError("label out of range")
    return np.eye(num_classes)[labels]
