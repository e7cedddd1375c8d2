# expect: worked_example, spread_of_he_normal
# hint.ko: He 초기화의 분산을 1 / fan_in으로 두었습니다. ReLU는 음수를 모두 0으로 만들므로 분산이 2 / fan_in이어야 합니다.
# hint.en: The variance of He is set to 1 / fan_in. ReLU turns all negative values into 0, so it must be 2 / fan_in.
import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / (fan_in + fan_out))
    return rng.normal(0, std, (fan_in, fan_out))


def xavier_uniform(fan_in, fan_out, rng):
    limit = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-limit, limit, (fan_in, fan_out))


def he_normal(fan_in, fan_out, rng):
    std = np.sqrt(1 / fan_in)
    return rng.normal(0, std, (fan_in, fan_out))
