# expect: one_label
# hint.ko: 레이블이 하나이거나 클래스가 하나이면 축이 사라집니다. squeeze를 쓰지 말고 언제나 (n, num_classes) 모양을 돌려주세요.
# hint.en: With a single label or a single class an axis is lost. Leave squeeze away; the shape is always (n, num_classes).
import numpy as np


def one_hot(labels, num_classes):
    if np.any((labels < 0) | (labels >= num_classes)):
        raise ValueError("label out of range")
    rows = np.eye(num_classes)[labels]
    return rows.squeeze() if rows.size else rows
