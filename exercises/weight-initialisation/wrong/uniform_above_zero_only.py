# expect: worked_example, shape_of_the_law
# hint.ko: 0부터 한계까지의 양수만 뽑았습니다. -a부터 a까지 뽑아야 평균이 0입니다.
# hint.en: Only numbers from 0 to the limit are drawn. Draw from -a to a, so that the mean is 0.
import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / (fan_in + fan_out))
    return rng.normal(0, std, (fan_in, fan_out))


def xavier_uniform(fan_in, fan_out, rng):
    limit = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(0, limit, (fan_in, fan_out))


def he_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / fan_in)
    return rng.normal(0, std, (fan_in, fan_out))
