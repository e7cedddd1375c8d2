# expect: one_sample, one_output
# hint.ko: squeeze가 크기 1인 축까지 없앴습니다. 표본이나 출력이 하나여도 결과는 (batch, units) 모양의 2차원 배열입니다.
# hint.en: squeeze removes axes of length one. The result has the shape (batch, units) also for one sample or one output.
import numpy as np


def dense_forward(x, W, b):
    return np.squeeze(x @ W + b)
