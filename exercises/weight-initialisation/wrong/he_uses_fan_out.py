# expect: worked_example, spread_of_he_normal
# hint.ko: He 초기화에 fan_out을 썼습니다. 입력의 수 fan_in으로 나누어야 합니다.
# hint.en: He initialisation uses fan_out. Divide by the number of inputs, fan_in.
import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / (fan_in + fan_out))
    return rng.normal(0, std, (fan_in, fan_out))


def xavier_uniform(fan_in, fan_out, rng):
    limit = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-limit, limit, (fan_in, fan_out))


def he_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / fan_out)
    return rng.normal(0, std, (fan_in, fan_out))
