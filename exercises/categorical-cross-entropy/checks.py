"""Checks of categorical cross-entropy. Probabilities are not too near 0, unless a check is about that."""

import numpy as np

from grader.checks import close, stable, unchanged


def sample(rng, n, k):
    """One-hot answers and probabilities."""
    weights = rng.uniform(0.2, 1, size=(n, k))
    return np.eye(k)[rng.integers(0, k, size=n)], weights / weights.sum(axis=1, keepdims=True)


def compare(student, reference, y_true, p, **tolerance):
    expected = reference.categorical_cross_entropy(y_true.astype(float), p.astype(float))
    close(student.categorical_cross_entropy(y_true, p), expected, inputs={"y_true": y_true, "p": p}, **tolerance)


def worked_example(student):
    y_true = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    p = np.array([[0.1, 0.7, 0.2], [0.4, 0.5, 0.1]])
    expected = -(np.log(0.7) + np.log(0.4)) / 2
    close(student.categorical_cross_entropy(y_true, p), expected, inputs={"y_true": y_true, "p": p})


def perfect_prediction_costs_nothing(student):
    """Clipping the probability 1 as well would cost 1e-7."""
    y_true = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    p = np.array([[1e-6, 1.0, 1e-6], [1.0, 1e-6, 1e-6]])
    close(student.categorical_cross_entropy(y_true, p), 0.0, inputs={"y_true": y_true, "p": p})


def zero_probabilities(student):
    """First wrong classes have probability 0, then the right one has, then a tiny one."""
    y_true = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    for first, expected in [
        ([0.0, 0.8, 0.2], -(np.log(0.8) + np.log(0.4)) / 2),
        ([0.3, 0.0, 0.7], -(np.log(1e-7) + np.log(0.4)) / 2),
        ([0.4, 1e-9, 0.6 - 1e-9], -(np.log(1e-7) + np.log(0.4)) / 2),
    ]:
        p = np.array([first, [0.4, 0.5, 0.1]])
        stable(student, "categorical_cross_entropy", y_true, p, expected=expected)


def arguments_stay_unchanged(student, reference, rng):
    y_true, p = sample(rng, 3, 5)
    y_true[0], p[0] = [0.0, 1.0, 0.0, 0.0, 0.0], [0.2, 1e-13, 0.3, 0.1, 0.4]
    unchanged(student, "categorical_cross_entropy", y_true, p, expected=reference.categorical_cross_entropy(y_true, p))


def many_sizes(student, reference, rng):
    for n, k in [(5, 3), (2, 7), (127, 10), (13, 2), (3, 101)]:
        compare(student, reference, *sample(rng, n, k))


def square_batches(student, reference, rng):
    for side in (2, 3, 7):
        compare(student, reference, *sample(rng, side, side))


def one_sample(student, reference, rng):
    for k in (2, 5, 11):
        compare(student, reference, *sample(rng, 1, k))


def integers_and_float32(student, reference, rng):
    y_true, p = sample(rng, 5, 3)
    compare(student, reference, y_true.astype(int), p)
    y_true, p = sample(rng, 7, 4)
    compare(student, reference, y_true.astype(np.float32), p.astype(np.float32), rtol=1e-5, atol=1e-6)
