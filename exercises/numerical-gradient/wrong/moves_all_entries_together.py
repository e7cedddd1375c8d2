# expect: worked_example, vectors, x_is_bit_identical_after, arrays_of_any_shape, step_is_used, integers, float32_inputs
# hint.ko: 모든 원소를 한꺼번에 움직여 수 하나를 얻었습니다. 기울기는 원소마다 따로, 나머지를 그대로 두고 구해야 합니다.
# hint.en: You moved all entries together and got one number. Take the slope of each entry by itself, with the others left alone.
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    slope = (f(x + h) - f(x - h)) / (2 * h)
    return np.full(x.shape, slope)
