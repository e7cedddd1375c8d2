# expect: worked_example, spread_of_xavier_normal, spread_of_he_normal
# hint.ko: 표준편차 자리에 분산을 썼습니다. 제곱근을 구하세요.
# hint.en: The variance stands where the standard deviation belongs. Take the square root.
import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = 2 / (fan_in + fan_out)
    return rng.normal(0, std, (fan_in, fan_out))


def xavier_uniform(fan_in, fan_out, rng):
    limit = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-limit, limit, (fan_in, fan_out))


def he_normal(fan_in, fan_out, rng):
    std = 2 / fan_in
    return rng.normal(0, std, (fan_in, fan_out))
