"""Checks of the gradients of a dense layer: the reference, and central differences of sum(dout * (x W + b))."""

import numpy as np

from grader.checks import CheckFailed, Sentence, close, gradients, unchanged

NAMES = ("dx", "dW", "db")
ATOL = 1e-5  # so that float32 passes where the terms of a sum nearly cancel
SIZES = [(5, 3, 2), (2, 7, 4), (3, 2, 7)]


def batch(rng, n, features, units):
    return rng.normal(size=(n, units)), rng.normal(size=(n, features)), rng.normal(size=(features, units))


def named(dout, x, W):
    return {"dout": dout, "x": x, "W": W}


def part(student, name, dout, x, W):
    """One of the three gradients, once there are three."""
    result = student.dense_backward(dout, x, W)
    if isinstance(result, (tuple, list)) and len(result) == 3:
        return result[NAMES.index(name)]
    reason = Sentence(
        "반환값은 dx, dW, db 세 개여야 합니다. return dx, dW, db처럼 돌려주세요.",
        "The return value must be the three gradients dx, dW, db. Write return dx, dW, db.",
    )
    raise CheckFailed(reason, details={"kind": "structure"})


def compare(student, reference, name, dout, x, W):
    expected = reference.dense_backward(dout, x, W)[NAMES.index(name)]
    close(part(student, name, dout, x, W), expected, inputs=named(dout, x, W), name=name, atol=ATOL)


def worked_example(student):
    dout = np.array([[1.0, 2.0], [-1.0, 3.0]])
    x = np.array([[1.0, 2.0, 3.0], [0.0, -1.0, 2.0]])
    W = np.array([[1.0, 0.0], [2.0, -1.0], [0.0, 3.0]])
    dx = np.array([[1.0, 0.0, 6.0], [-1.0, -5.0, 9.0]])
    dW = np.array([[1.0, 2.0], [3.0, 1.0], [1.0, 12.0]])
    db = np.array([0.0, 5.0])
    close(student.dense_backward(dout, x, W), (dx, dW, db), inputs=named(dout, x, W))


def dx_is_right(student, reference, rng):
    for sizes in SIZES:
        compare(student, reference, "dx", *batch(rng, *sizes))
    dout, x, W = batch(rng, 3, 4, 5)
    dx = part(student, "dx", dout, x, W)
    gradients(dx, lambda at: (dout * (at @ W)).sum(), x, inputs=named(dout, x, W), atol=ATOL)


def dW_is_right(student, reference, rng):
    for sizes in SIZES:
        compare(student, reference, "dW", *batch(rng, *sizes))
    dout, x, W = batch(rng, 3, 4, 5)
    dW = part(student, "dW", dout, x, W)
    gradients(dW, lambda at: (dout * (x @ at)).sum(), W, inputs=named(dout, x, W), atol=ATOL)


def db_is_right(student, reference, rng):
    for sizes in SIZES:
        compare(student, reference, "db", *batch(rng, *sizes))


def arguments_stay_unchanged(student, reference, rng):
    dout, x, W = batch(rng, 3, 4, 5)
    unchanged(student, "dense_backward", dout, x, W, expected=reference.dense_backward(dout, x, W), atol=ATOL)


def square_weights(student, reference, rng):
    for n, size in [(5, 3), (2, 5), (4, 4)]:
        dout, x, W = batch(rng, n, size, size)
        expected = reference.dense_backward(dout, x, W)
        close(student.dense_backward(dout, x, W), expected, inputs=named(dout, x, W), atol=ATOL)


def one_sample(student, reference, rng):
    for features, units in [(3, 2), (2, 5), (5, 3)]:
        dout, x, W = batch(rng, 1, features, units)
        expected = reference.dense_backward(dout, x, W)
        close(student.dense_backward(dout, x, W), expected, inputs=named(dout, x, W), atol=ATOL)


def integers(student, reference, rng):
    dout = rng.normal(size=(5, 2))
    x, W = rng.integers(-9, 10, size=(5, 3)), rng.integers(-9, 10, size=(3, 2))
    expected = reference.dense_backward(dout, x.astype(float), W.astype(float))
    close(student.dense_backward(dout, x, W), expected, inputs=named(dout, x, W), atol=1e-4)
