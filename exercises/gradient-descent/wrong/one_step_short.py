# expect: worked_example, path_starts_at_x0, reaches_the_minimum, x0_stays_unchanged, matches_reference, no_steps_and_one_step, integer_start
# hint.ko: 한 걸음이 모자랍니다. 출발점까지 합해서 점이 steps + 1개여야 합니다.
# hint.en: One step is missing: together with the start there must be steps + 1 points.
import numpy as np


def gradient_descent(grad, x0, learning_rate, steps):
    x = np.array(x0, dtype=float)
    path = [x.copy()]
    for _ in range(steps - 1):
        x = x - learning_rate * grad(x)
        path.append(x.copy())
    return np.array(path)
