# expect: worked_example, path_starts_at_x0, x0_stays_unchanged, matches_reference, no_steps_and_one_step, integer_start
# hint.ko: 같은 배열을 여러 번 넣어서 모든 행이 마지막 점이 되었습니다. 넣을 때마다 복사하세요.
# hint.en: The same array is stored again and again, so every row is the last point. Store a copy each time.
import numpy as np


def gradient_descent(grad, x0, learning_rate, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x -= learning_rate * grad(x)
        path.append(x)
    return np.array(path)
