# expect: argument_is_unchanged, as_many_labels_as_classes, classes_without_labels, one_label
# hint.ko: 나온 레이블만 모아 번호를 다시 매겨서, 빠진 클래스가 있으면 열이 밀립니다. 레이블을 그대로 열 번호로 쓰세요.
# hint.en: The labels that occur are numbered anew, so columns shift where a class is missing. Use the labels themselves as column numbers.
import numpy as np


def one_hot(labels, num_classes):
    if np.any((labels < 0) | (labels >= num_classes)):
        raise ValueError("label out of range")
    rows = np.zeros((len(labels), num_classes))
    rows[np.arange(len(labels)), np.unique(labels, return_inverse=True)[1]] = 1.0
    return rows
