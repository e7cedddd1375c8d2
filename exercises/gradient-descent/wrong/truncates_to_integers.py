# expect: integer_start
# hint.ko: 경로를 담는 배열이 출발점과 같은 정수형이어서 소수 부분이 잘립니다. float 배열에 담으세요.
# hint.en: The path has the integer dtype of the start, so fractions are cut off. Store it in a float array.
import numpy as np


def gradient_descent(grad, x0, learning_rate, steps):
    x = np.array(x0, dtype=float)
    path = [x.copy()]
    for _ in range(steps):
        x = x - learning_rate * grad(x)
        path.append(x.copy())
    return np.array(path).astype(x0.dtype)
