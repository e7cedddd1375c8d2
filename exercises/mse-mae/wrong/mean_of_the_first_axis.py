# expect: more_axes
# hint.ko: axis=0을 주어 첫 축으로만 평균을 냈습니다. 행렬이 들어오면 수 하나가 아니라 배열이 나옵니다. 축을 정하지 말고 모든 원소의 평균을 내세요.
# hint.en: With axis=0 the mean is taken over the first axis only, so a matrix gives an array instead of one number. Take it over all entries.
import numpy as np


def mse(y_true, y_pred):
    return np.mean((y_pred - y_true) ** 2, axis=0)


def mae(y_true, y_pred):
    return np.mean(np.abs(y_pred - y_true), axis=0)


def half_sse(y_true, y_pred):
    return 0.5 * np.sum((y_pred - y_true) ** 2, axis=0)
