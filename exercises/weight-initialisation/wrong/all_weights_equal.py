# expect: worked_example, weights_are_not_all_alike, limit_of_xavier_uniform, spread_of_xavier_normal, spread_of_he_normal, shape_of_the_law, every_weight_is_drawn_alone, draws_from_rng
# hint.ko: 모든 가중치를 같은 값으로 채웠습니다. 그러면 모든 뉴런이 똑같이 배우므로 뉴런 하나와 다르지 않습니다.
# hint.en: All weights get the same value. Then all neurons learn the same and are no better than one.
import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    return np.full((fan_in, fan_out), np.sqrt(1 / (fan_in + fan_out)))


def xavier_uniform(fan_in, fan_out, rng):
    return np.full((fan_in, fan_out), np.sqrt(1 / (fan_in + fan_out)))


def he_normal(fan_in, fan_out, rng):
    return np.full((fan_in, fan_out), np.sqrt(1 / fan_in))
