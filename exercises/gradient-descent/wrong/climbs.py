# expect: worked_example, reaches_the_minimum, x0_stays_unchanged, matches_reference, no_steps_and_one_step, integer_start
# hint.ko: 기울기를 더해서 산을 올라갔습니다. 기울기는 커지는 방향이므로 빼야 합니다.
# hint.en: You added the gradient and climbed. The gradient points uphill, so subtract it.
import numpy as np


def gradient_descent(grad, x0, learning_rate, steps):
    x = np.array(x0, dtype=float)
    path = [x.copy()]
    for _ in range(steps):
        x = x + learning_rate * grad(x)
        path.append(x.copy())
    return np.array(path)
