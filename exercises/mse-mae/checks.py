"""Checks of the losses of regression.

No array of a hidden check has one entry or one column only: the sum would be the mean there, and the mean of the first
axis the mean of all.
"""

import numpy as np

from grader.checks import close, unchanged


def pair(rng, shape):
    """Right values and predictions. There are errors of both signs and their mean is negative."""
    y_true = rng.normal(loc=rng.uniform(-3, 3), scale=2, size=shape)
    error = rng.normal(scale=1.5, size=shape)
    error.flat[0], error.flat[-1] = abs(error.flat[0]) + 0.1, -abs(error.flat[-1]) - 0.2
    return y_true, y_true + (error if error.sum() < 0 else -error)


def compare(student, reference, names, y_true, y_pred, **tolerance):
    for name in names:
        expected = getattr(reference, name)(y_true.astype(float), y_pred.astype(float))
        inputs = {"y_true": y_true, "y_pred": y_pred}
        answer = getattr(student, name)(y_true, y_pred)
        close(answer, expected, inputs=inputs, name=f"{name}(y_true, y_pred)", **tolerance)


def worked_example(student):
    y_true, y_pred = np.array([2.0, 0.0, -1.0, 4.0]), np.array([3.0, 0.0, -3.0, 4.0])
    for name, expected in [("mse", 1.25), ("mae", 0.75), ("half_sse", 2.5)]:
        inputs = {"y_true": y_true, "y_pred": y_pred}
        close(getattr(student, name)(y_true, y_pred), expected, inputs=inputs, name=f"{name}(y_true, y_pred)")


def errors_do_not_cancel(student):
    y_true, y_pred = np.array([1.0, 1.0, 5.0]), np.array([4.0, -5.0, 5.0])
    for name, expected in [("mse", 15.0), ("mae", 3.0), ("half_sse", 22.5)]:
        inputs = {"y_true": y_true, "y_pred": y_pred}
        close(getattr(student, name)(y_true, y_pred), expected, inputs=inputs, name=f"{name}(y_true, y_pred)")


def arguments_stay_unchanged(student, reference, rng):
    for name in ("mse", "mae", "half_sse"):
        y_true, y_pred = pair(rng, 5)
        unchanged(student, name, y_true, y_pred, expected=getattr(reference, name)(y_true, y_pred))


def mse_of_vectors(student, reference, rng):
    for length in (2, 3, 7, 101):
        compare(student, reference, ["mse"], *pair(rng, length))


def mae_of_vectors(student, reference, rng):
    for length in (2, 3, 7, 101):
        compare(student, reference, ["mae"], *pair(rng, length))


def half_sse_of_vectors(student, reference, rng):
    for length in (2, 3, 7, 101):
        compare(student, reference, ["half_sse"], *pair(rng, length))


def more_axes(student, reference, rng):
    for shape in [(5, 3), (2, 7), (3, 3), (2, 3, 5)]:
        compare(student, reference, ["mse", "mae", "half_sse"], *pair(rng, shape))


def integers_and_float32(student, reference, rng):
    whole = np.array([3, -2, 7]), np.array([1, 3, 3])
    compare(student, reference, ["mse", "mae", "half_sse"], *whole)
    single = [values.astype(np.float32) for values in pair(rng, 11)]
    compare(student, reference, ["mse", "mae", "half_sse"], *single, rtol=1e-5, atol=1e-6)
