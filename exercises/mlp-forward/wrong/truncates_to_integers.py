# expect: integers
# hint.ko: 은닉층의 값을 x와 같은 자료형으로 바꾸어, x가 정수이면 소수 부분이 잘렸습니다. 실수로 계산하세요.
# hint.en: The hidden values are converted to the dtype of x; for integer x this cuts their fractions off. Compute with floats.
import numpy as np


def forward(x, weights, biases):
    h = x
    for W, b in zip(weights[:-1], biases[:-1]):
        h = np.maximum(0, h @ W + b).astype(x.dtype)
    return h @ weights[-1] + biases[-1]
