# expect: worked_example, reaches_the_minimum, x0_stays_unchanged, matches_reference, integer_start
# hint.ko: 출발점의 기울기만 계속 썼습니다. 걸음마다 지금 있는 점에서 기울기를 새로 구하세요.
# hint.en: You keep using the gradient at the start. Find it anew at the present point in every step.
import numpy as np


def gradient_descent(grad, x0, learning_rate, steps):
    x = np.array(x0, dtype=float)
    path = [x.copy()]
    slope = grad(x)
    for _ in range(steps):
        x = x - learning_rate * slope
        path.append(x.copy())
    return np.array(path)
