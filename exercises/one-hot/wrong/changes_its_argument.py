# expect: argument_is_unchanged
# hint.ko: labels += ... 는 받은 배열 자체를 바꿉니다. labels + ... 로 새 배열을 만들어 보세요.
# hint.en: labels += ... changes the caller's array. Make a new one with labels + ...
import numpy as np


def one_hot(labels, num_classes):
    if np.any((labels < 0) | (labels >= num_classes)):
        raise ValueError("label out of range")
    rows = np.zeros(len(labels) * num_classes)
    labels += num_classes * np.arange(len(labels))
    rows[labels] = 1.0
    return rows.reshape(-1, num_classes)
