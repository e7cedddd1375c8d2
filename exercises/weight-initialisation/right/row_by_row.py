import math

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = math.sqrt(2 / (fan_in + fan_out))
    return np.array([rng.normal(0, std, fan_out) for _ in range(fan_in)])


def xavier_uniform(fan_in, fan_out, rng):
    limit = math.sqrt(6 / (fan_in + fan_out))
    return np.array([rng.uniform(-limit, limit, fan_out) for _ in range(fan_in)])


def he_normal(fan_in, fan_out, rng):
    std = math.sqrt(2 / fan_in)
    return np.array([rng.normal(0, std, fan_out) for _ in range(fan_in)])
