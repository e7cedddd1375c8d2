# expect: draws_from_rng
# hint.ko: 받은 rng가 아닌 곳(예: np.random)에서 난수를 뽑았습니다. 그러면 같은 실험을 되풀이할 수 없습니다.
# hint.en: The numbers do not come from the rng that is given (but from np.random, say), so an experiment cannot be repeated.
import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / (fan_in + fan_out))
    return np.random.normal(0, std, (fan_in, fan_out))


def xavier_uniform(fan_in, fan_out, rng):
    limit = np.sqrt(6 / (fan_in + fan_out))
    return np.random.uniform(-limit, limit, (fan_in, fan_out))


def he_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / fan_in)
    return np.random.normal(0, std, (fan_in, fan_out))
