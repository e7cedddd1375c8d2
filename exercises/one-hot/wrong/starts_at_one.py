# expect: worked_example, argument_is_unchanged, many_labels, as_many_labels_as_classes, classes_without_labels, one_label
# hint.ko: 레이블이 1부터 시작한다고 보고 1을 뺐습니다. 레이블은 0부터 시작하므로 그대로 열 번호로 쓰세요.
# hint.en: Labels are taken to start at 1, and 1 is subtracted. They start at 0: use them as column numbers as they are.
import numpy as np


def one_hot(labels, num_classes):
    if np.any((labels < 0) | (labels >= num_classes)):
        raise ValueError("label out of range")
    rows = np.zeros((len(labels), num_classes))
    rows[np.arange(len(labels)), labels - 1] = 1.0
    return rows
