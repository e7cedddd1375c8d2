# expect: worked_example, batches_of_many_sizes, arguments_stay_unchanged, everything_square, one_sample, one_output, integers, float32_inputs
# hint.ko: 편향을 가중치에 더한 다음 곱했습니다. 먼저 x @ W를 구하고, 그 결과에 b를 더하세요.
# hint.en: You added the bias to the weights before multiplying. Find x @ W first and add b to the result.
import numpy as np


def dense_forward(x, W, b):
    return x @ (W + b)
