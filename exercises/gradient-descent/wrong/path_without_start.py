# expect: worked_example, path_starts_at_x0, reaches_the_minimum, x0_stays_unchanged, matches_reference, no_steps_and_one_step, integer_start
# hint.ko: 경로에 출발점 x0가 빠졌습니다. 첫째 행은 x0여야 합니다.
# hint.en: The path lacks the start x0. Its first row must be x0.
import numpy as np


def gradient_descent(grad, x0, learning_rate, steps):
    x = np.array(x0, dtype=float)
    path = []
    for _ in range(steps):
        x = x - learning_rate * grad(x)
        path.append(x.copy())
    return np.array(path)
