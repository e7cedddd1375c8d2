# expect: more_axes
# hint.ko: len(y_true)로 나누었습니다. 그것은 행의 수여서 행렬에서는 값이 너무 커집니다. 원소의 수로 나누세요.
# hint.en: The sum is divided by len(y_true), which is the number of rows, so matrices give too much. Divide by the number of entries.
import numpy as np


def bce(y_true, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.sum(y_true * np.log(p) + (1 - y_true) * np.log(1 - p)) / len(y_true)


def bce_with_logits(y_true, z):
    losses = np.maximum(z, 0) - z * y_true + np.log1p(np.exp(-np.abs(z)))
    return np.sum(losses) / len(y_true)
