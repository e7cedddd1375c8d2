# expect: worked_example, last_class_is_absent, one_sample
# hint.ko: 클래스 수를 labels.max() + 1로 짐작했습니다. 마지막 클래스가 배치에 없으면 수가 모자랍니다. p의 열 수를 쓰세요.
# hint.en: The number of classes is guessed as labels.max() + 1, which is too few when the last class is missing from the batch. Use the columns of p.
import numpy as np


def sparse_categorical_cross_entropy(labels, p):
    p = np.maximum(p, 1e-7)
    one_hot = np.eye(int(labels.max()) + 1)[labels]
    return -np.sum(one_hot * np.log(p)) / len(labels)
