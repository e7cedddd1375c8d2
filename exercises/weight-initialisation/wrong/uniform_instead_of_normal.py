# expect: shape_of_the_law
# hint.ko: 정규분포 대신 표준편차가 같은 균등분포에서 뽑았습니다. rng.normal을 쓰세요.
# hint.en: The weights come from a uniform law of the same deviation instead of a normal one. Use rng.normal.
import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / (fan_in + fan_out))
    return rng.uniform(-std * 3**0.5, std * 3**0.5, (fan_in, fan_out))


def xavier_uniform(fan_in, fan_out, rng):
    limit = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-limit, limit, (fan_in, fan_out))


def he_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / fan_in)
    return rng.uniform(-std * 3**0.5, std * 3**0.5, (fan_in, fan_out))
