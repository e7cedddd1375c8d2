# expect: worked_example, no_labels, argument_is_unchanged, many_labels, as_many_labels_as_classes, classes_without_labels, one_label
# hint.ko: 행과 열이 바뀌었습니다. 한 행이 표본 하나가 되도록 (n, num_classes) 모양으로 만드세요.
# hint.en: Rows and columns are swapped. Each row belongs to one sample: the shape is (n, num_classes).
import numpy as np


def one_hot(labels, num_classes):
    if np.any((labels < 0) | (labels >= num_classes)):
        raise ValueError("label out of range")
    columns = np.zeros((num_classes, len(labels)))
    columns[labels, np.arange(len(labels))] = 1.0
    return columns
