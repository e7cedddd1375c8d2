# expect: every_weight_is_drawn_alone
# hint.ko: 행을 몇 개만 뽑아서 되풀이했습니다. 가중치마다 따로 뽑으세요.
# hint.en: Only some of the rows are drawn, and then repeated. Draw every weight on its own.
import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / (fan_in + fan_out))
    return np.tile(rng.normal(0, std, (-(-fan_in // 2), fan_out)), (2, 1))[:fan_in]


def xavier_uniform(fan_in, fan_out, rng):
    limit = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-limit, limit, (fan_in, fan_out))


def he_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / fan_in)
    return np.tile(rng.normal(0, std, (-(-fan_in // 2), fan_out)), (2, 1))[:fan_in]
