import numpy as np

from grader.checks import close


def agrees_with_the_reference(student, rng):
    for batch in (1, 3, 7):
        x, W, b = rng.normal(size=(batch, 5)), rng.normal(size=(5, 2)), rng.normal(size=2)
        close(student.dense(x, W, b), np.maximum(x @ W + b, 0), inputs=(x, W, b))
