"""Checks of the dense layer. Sums of at most 13 products: the usual tolerances allow any order of summation."""

import numpy as np

from grader.checks import close, unchanged


def layer(rng, n, features, units):
    return rng.normal(size=(n, features)), rng.normal(size=(features, units)), rng.normal(size=units)


def compare(student, reference, x, W, b):
    close(student.dense_forward(x, W, b), reference.dense_forward(x, W, b), inputs={"x": x, "W": W, "b": b})


def worked_example(student):
    x = np.array([[1.0, 2.0, 3.0], [0.0, -1.0, 2.0]])
    W = np.array([[1.0, 0.0], [2.0, -1.0], [0.0, 3.0]])
    b = np.array([10.0, 20.0])
    expected = np.array([[15.0, 27.0], [8.0, 27.0]])
    close(student.dense_forward(x, W, b), expected, inputs={"x": x, "W": W, "b": b})


def batches_of_many_sizes(student, reference, rng):
    for sizes in [(5, 3, 2), (2, 7, 11), (13, 5, 3), (3, 1, 4)]:
        compare(student, reference, *layer(rng, *sizes))


def arguments_stay_unchanged(student, reference, rng):
    x, W, b = layer(rng, 4, 3, 5)
    unchanged(student, "dense_forward", x, W, b, expected=reference.dense_forward(x, W, b))


def everything_square(student, reference, rng):
    for size in (2, 3, 5):
        compare(student, reference, *layer(rng, size, size, size))


def one_sample(student, reference, rng):
    for features, units in [(3, 2), (2, 5), (1, 7)]:
        compare(student, reference, *layer(rng, 1, features, units))


def one_output(student, reference, rng):
    for n, features in [(3, 2), (2, 5), (7, 3)]:
        compare(student, reference, *layer(rng, n, features, 1))


def integers(student, reference, rng):
    x = rng.integers(-9, 10, size=(3, 5))
    W, b = rng.normal(size=(5, 2)), rng.normal(size=2)
    close(
        student.dense_forward(x, W, b),
        reference.dense_forward(x.astype(float), W, b),
        inputs={"x": x, "W": W, "b": b},
    )


def float32_inputs(student, reference, rng):
    x, W, b = (value.astype(np.float32) for value in layer(rng, 5, 3, 4))
    expected = reference.dense_forward(*(value.astype(float) for value in (x, W, b)))
    close(student.dense_forward(x, W, b), expected, inputs={"x": x, "W": W, "b": b}, rtol=1e-5, atol=1e-5)
