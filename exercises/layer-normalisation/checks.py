"""Checks of layer normalisation. Features differ in size and the batch does not have as many rows as features, unless
a check is about that: then a wrong axis gives the right shape.
"""

import numpy as np

from grader.checks import close, unchanged


def data(rng, shape):
    """Vectors that are not nearly constant: those lose digits, and a right answer in float32 would be off."""
    size, offset = rng.uniform(0.5, 3, size=shape[-1]), rng.uniform(-4, 4, size=shape[-1])
    x = size * rng.normal(size=shape) + offset
    while (flat := x.std(axis=-1) < 0.3).any():
        x[flat] = size * rng.normal(size=x[flat].shape) + offset
    return x, rng.uniform(0.5, 2, size=shape[-1]), rng.uniform(0.5, 2, size=shape[-1])


def compare(student, reference, x, gamma, beta, *eps):
    inputs = {"x": x, "gamma": gamma, "beta": beta, "eps": eps[0] if eps else 1e-5}
    expected = reference.layer_norm(x.astype(float), gamma, beta, *eps)
    close(student.layer_norm(x, gamma, beta, *eps), expected, inputs=inputs)


def worked_example(student):
    x, gamma, beta = np.array([[1.0, 3.0, 5.0, 7.0]]), np.ones(4), np.array([0.0, 0.0, 0.0, 10.0])
    root = np.sqrt(5 + 1e-5)
    expected = np.array([[-3 / root, -1 / root, 1 / root, 3 / root + 10]])
    close(student.layer_norm(x, gamma, beta), expected, inputs={"x": x, "gamma": gamma, "beta": beta})


def every_row_by_itself(student, rng):
    """Rows are multiples of one row and shifted: their normal forms are equal, up to eps."""
    row = np.array([1.0, -2.0, 4.0])
    x, ones, zeros = np.array([row, 100 * row, row + 50]), np.ones(3), np.zeros(3)
    normal = (row - 1) / np.sqrt(6)
    inputs = {"x": x, "gamma": ones, "beta": zeros, "eps": 1e-12}
    close(student.layer_norm(x, ones, zeros, 1e-12), np.array([normal] * 3), inputs=inputs, rtol=1e-7)


def arguments_stay_unchanged(student, reference, rng):
    x, gamma, beta = data(rng, (5, 7))
    unchanged(student, "layer_norm", x, gamma, beta, expected=reference.layer_norm(x, gamma, beta))


def many_sizes(student, reference, rng):
    for shape in [(3, 5), (13, 2), (7, 11), (1, 31)]:
        compare(student, reference, *data(rng, shape))


def square_inputs(student, reference, rng):
    for side in (2, 5):
        compare(student, reference, *data(rng, (side, side)))


def more_axes_and_one_axis(student, reference, rng):
    for shape in [(2, 3, 5), (3, 3, 3), (2, 1, 3, 7), (11,)]:
        compare(student, reference, *data(rng, shape))


def other_eps(student, reference, rng):
    for eps in (0.1, 1e-3, 2.0):
        compare(student, reference, *data(rng, (3, 5)), eps)


def equal_entries(student, reference, rng):
    """A row without any variance becomes beta."""
    _, gamma, beta = data(rng, (3, 5))
    x = np.array([[2.0] * 5, [0.0] * 5, [1.0, 2.0, 3.0, 4.0, 8.0]])
    compare(student, reference, x, gamma, beta)
    compare(student, reference, np.array([[3.0], [-1.0]]), gamma[:1], beta[:1])


def integer_values(student, reference, rng):
    _, gamma, beta = data(rng, (3, 5))
    x = rng.integers(-9, 10, size=(3, 5)) + np.arange(0, 50, 10)
    compare(student, reference, x, gamma, beta)
