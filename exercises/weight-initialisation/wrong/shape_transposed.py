# expect: shapes_are_right, worked_example, weights_are_not_all_alike, spread_of_xavier_normal, limit_of_xavier_uniform, spread_of_he_normal, shape_of_the_law, every_weight_is_drawn_alone, draws_from_rng
# hint.ko: 모양이 (fan_out, fan_in)입니다. 행이 입력, 열이 출력인 (fan_in, fan_out)이어야 합니다.
# hint.en: The shape is (fan_out, fan_in). Rows are inputs and columns outputs: (fan_in, fan_out).
import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / (fan_in + fan_out))
    return rng.normal(0, std, (fan_out, fan_in))


def xavier_uniform(fan_in, fan_out, rng):
    limit = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-limit, limit, (fan_out, fan_in))


def he_normal(fan_in, fan_out, rng):
    std = np.sqrt(2 / fan_in)
    return rng.normal(0, std, (fan_out, fan_in))
