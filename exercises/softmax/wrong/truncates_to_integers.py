# expect: integers_and_float32
# hint.ko: 결과를 담을 배열이 입력과 같은 정수형이어서 소수 부분이 잘립니다.
# hint.en: The array for the results has the integer dtype of the input, so the fractions are cut off.
import numpy as np


def softmax(z, axis=-1):
    result = np.zeros_like(z)
    powers = np.exp(z - z.max(axis=axis, keepdims=True))
    result[...] = powers / powers.sum(axis=axis, keepdims=True)
    return result
