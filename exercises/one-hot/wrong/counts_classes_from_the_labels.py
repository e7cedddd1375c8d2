# expect: worked_example, no_labels, classes_without_labels, one_label
# hint.ko: 클래스의 수를 num_classes가 아니라 가장 큰 레이블로 정했습니다. 나오지 않은 클래스의 열도 있어야 합니다.
# hint.en: The number of columns comes from the largest label, not from num_classes. Classes that do not occur need their columns, too.
import numpy as np


def one_hot(labels, num_classes):
    if np.any((labels < 0) | (labels >= num_classes)):
        raise ValueError("label out of range")
    rows = np.zeros((len(labels), max(labels, default=-1) + 1))
    rows[np.arange(len(labels)), labels] = 1.0
    return rows
