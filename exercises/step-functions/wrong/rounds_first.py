# expect: tiny_and_huge_numbers
# hint.ko: 비교하기 전에 반올림해서 0에 가까운 음수가 0으로 바뀝니다. 받은 값을 그대로 비교하세요.
# hint.en: You rounded before comparing, so negative numbers near zero become zero. Compare the values as they come.
import numpy as np


def step(x):
    return np.where(np.round(x, 6) >= 0, 1.0, 0.0)


def sign(x):
    return np.where(np.round(x, 6) >= 0, 1.0, -1.0)


def linear(x):
    return x
