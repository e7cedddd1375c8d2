# expect: integers_and_float32
# hint.ko: 결과를 담을 배열이 입력과 같은 정수형이어서 소수 부분이 잘립니다. 실수형 배열을 만드세요.
# hint.en: The array for the results has the integer dtype of the input, so the fractions are cut off. Make a float array.
import numpy as np


def log_softmax(z, axis=-1):
    result = np.zeros_like(z)
    shifted = z - z.max(axis=axis, keepdims=True)
    result[...] = shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
    return result


def logsumexp(z, axis=-1):
    largest = z.max(axis=axis, keepdims=True)
    return np.log(np.exp(z - largest).sum(axis=axis)) + largest.squeeze(axis)
