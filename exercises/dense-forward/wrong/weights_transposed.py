# expect: worked_example, batches_of_many_sizes, arguments_stay_unchanged, everything_square, one_sample, one_output, integers, float32_inputs
# hint.ko: W를 전치해서 곱했습니다. W의 모양이 (features, units)이므로 전치하지 않고 x @ W로 곱하면 됩니다.
# hint.en: You multiplied by the transpose of W. W has shape (features, units), so multiply as it is: x @ W.
import numpy as np


def dense_forward(x, W, b):
    return x @ W.T + b
