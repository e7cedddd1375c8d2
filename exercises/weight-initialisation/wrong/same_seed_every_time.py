# expect: draws_from_rng
# hint.ko: rng를 바꾸어도 결과가 그대로입니다. 함수 안에서 시드를 고정하면 크기가 같은 층은 모두 같은 가중치로 시작합니다. 받은 rng에서 뽑으세요.
# hint.en: Another rng changes nothing. With a seed fixed inside the function, layers of one size all start from the same weights. Draw from the rng you are given.
import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / (fan_in + fan_out))
    rng = np.random.default_rng(1)
    return rng.normal(0, std, (fan_in, fan_out))


def xavier_uniform(fan_in, fan_out, rng):
    limit = np.sqrt(6 / (fan_in + fan_out))
    rng = np.random.default_rng(1)
    return rng.uniform(-limit, limit, (fan_in, fan_out))


def he_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / fan_in)
    rng = np.random.default_rng(1)
    return rng.normal(0, std, (fan_in, fan_out))
