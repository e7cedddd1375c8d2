# expect: worked_example, batches_of_many_sizes, arguments_stay_unchanged, everything_square, one_sample, integers, float32_inputs
# hint.ko: 편향을 표본마다 하나씩, 세로 방향으로 더했습니다. 편향은 출력마다 하나이므로 (units,) 모양 그대로 더하세요.
# hint.en: You added one bias for each sample, down the rows. There is one bias for each output: add b in its shape (units,).
import numpy as np


def dense_forward(x, W, b):
    return x @ W + b[:, None]
