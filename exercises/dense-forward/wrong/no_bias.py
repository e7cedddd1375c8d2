# expect: worked_example, batches_of_many_sizes, arguments_stay_unchanged, everything_square, one_sample, one_output, integers, float32_inputs
# hint.ko: 편향 b를 더하지 않았습니다.
# hint.en: The bias b is not added.
import numpy as np


def dense_forward(x, W, b):
    return x @ W
