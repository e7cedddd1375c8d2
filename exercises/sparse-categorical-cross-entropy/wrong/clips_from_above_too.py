# expect: perfect_prediction_costs_nothing
# hint.ko: 위쪽도 1 - 1e-7에서 잘랐습니다. 여기서는 아래쪽만 자르므로 완벽한 예측의 손실은 0이어야 합니다.
# hint.en: p is clipped at 1 - 1e-7 as well. Here it is clipped from below only, so a perfect prediction costs 0.
import numpy as np


def sparse_categorical_cross_entropy(labels, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    chosen = p[np.arange(len(labels)), labels]
    return -np.mean(np.log(chosen))
