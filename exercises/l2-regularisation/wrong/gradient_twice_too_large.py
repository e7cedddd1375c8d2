# expect: worked_example, gradient_is_the_slope, arguments_stay_unchanged, other_numbers_of_axes, gradients_of_many_sizes, integer_values
# hint.ko: 기울기에 2를 곱했습니다. 제곱을 미분할 때 나온 2는 앞의 1/2과 지워집니다.
# hint.en: The gradient has a factor 2. The 2 from the square cancels against the 1/2 in front.
import numpy as np


def l2_penalty(weights, lam):
    total = 0.0
    for W in weights:
        total += np.sum(W**2)
    return 0.5 * lam * total


def l2_gradient(W, lam):
    return 2 * lam * W
