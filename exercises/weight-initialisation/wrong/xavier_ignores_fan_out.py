# expect: worked_example, spread_of_xavier_normal, limit_of_xavier_uniform
# hint.ko: Xavier 초기화에 fan_in만 썼습니다. 분모는 fan_in + fan_out입니다. 둘이 같을 때만 맞습니다.
# hint.en: Xavier uses fan_in alone, which is right only if fan_in equals fan_out. Divide by fan_in + fan_out.
import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = np.sqrt(1 / fan_in)
    return rng.normal(0, std, (fan_in, fan_out))


def xavier_uniform(fan_in, fan_out, rng):
    limit = np.sqrt(3 / fan_in)
    return rng.uniform(-limit, limit, (fan_in, fan_out))


def he_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / fan_in)
    return rng.normal(0, std, (fan_in, fan_out))
