# expect: bad_labels_raise
# hint.ko: 음수 레이블이 오류 없이 지나갑니다. NumPy에서 인덱스 -1은 마지막 열을 뜻하므로 labels < 0인지도 검사하세요.
# hint.en: Negative labels pass without an error. To NumPy an index of -1 is the last column, so check for labels < 0 as well.
import numpy as np


def one_hot(labels, num_classes):
    if np.any(labels >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[labels]
