# expect: worked_example, limit_of_xavier_uniform
# hint.ko: 균등분포의 한계에 표준편차를 그대로 썼습니다. 한계가 a인 균등분포의 표준편차는 a / sqrt(3)이므로 분자가 6이어야 합니다.
# hint.en: The limit of the uniform law is set to the standard deviation. A limit a gives a / sqrt(3), so the 2 must become 6.
import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / (fan_in + fan_out))
    return rng.normal(0, std, (fan_in, fan_out))


def xavier_uniform(fan_in, fan_out, rng):
    limit = np.sqrt(2 / (fan_in + fan_out))
    return rng.uniform(-limit, limit, (fan_in, fan_out))


def he_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / fan_in)
    return rng.normal(0, std, (fan_in, fan_out))
