# expect: worked_example, batches_of_many_sizes, arguments_stay_unchanged, everything_square, one_output, integers, float32_inputs
# hint.ko: [b] * n 은 같은 배열 b를 n번 가리킬 뿐입니다. 그래서 += 가 b 자체를 바꾸고 모든 행이 같아집니다. 행마다 새 배열을 만드세요.
# hint.en: [b] * n holds the same array b n times, so += changes b itself and all rows become equal. Make a new array for each row.
import numpy as np


def dense_forward(x, W, b):
    rows = [b] * len(x)
    for i in range(len(x)):
        rows[i] += x[i] @ W
    return np.array(rows)
