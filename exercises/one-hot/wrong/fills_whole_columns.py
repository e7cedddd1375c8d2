# expect: worked_example, argument_is_unchanged, many_labels, as_many_labels_as_classes, classes_without_labels
# hint.ko: 모든 행의 같은 열에 1을 넣었습니다. rows[:, labels] 대신 행 번호 np.arange(n)과 labels를 짝지어 쓰세요.
# hint.en: The same columns are filled in every row. Pair labels with the row numbers np.arange(n) instead of writing rows[:, labels].
import numpy as np


def one_hot(labels, num_classes):
    if np.any((labels < 0) | (labels >= num_classes)):
        raise ValueError("label out of range")
    rows = np.zeros((len(labels), num_classes))
    rows[:, labels] = 1.0
    return rows
