# expect: worked_example, gradient_is_the_slope, arguments_stay_unchanged, other_numbers_of_axes, gradients_of_many_sizes, integer_values
# hint.ko: 기울기에 1/2이 남아 있습니다. 제곱을 미분하면 2가 나와서 1/2과 지워집니다.
# hint.en: The 1/2 is still in the gradient. Differentiating the square gives a 2 that cancels it.
import numpy as np


def l2_penalty(weights, lam):
    total = 0.0
    for W in weights:
        total += np.sum(W**2)
    return 0.5 * lam * total


def l2_gradient(W, lam):
    return 0.5 * lam * W
