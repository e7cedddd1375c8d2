# expect: x0_stays_unchanged
# hint.ko: x -= ... 가 받은 배열 x0 자체를 바꾸었습니다. x0를 복사해서 시작하세요.
# hint.en: x -= ... changed the caller's x0. Start from a copy of x0.
import numpy as np


def gradient_descent(grad, x0, learning_rate, steps):
    x = x0 if x0.dtype == float else x0.astype(float)
    path = [x.copy()]
    for _ in range(steps):
        x -= learning_rate * grad(x)
        path.append(x.copy())
    return np.array(path)
