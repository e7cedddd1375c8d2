"""Checks of sparse categorical cross-entropy. Probabilities are not too near 0, unless a check is about that.

In `many_sizes` and `square_batches` the first and the last class occur, and not every sample has its likeliest class as
its label, so no mistake about indices is right by chance.
"""

import numpy as np

from grader.checks import close, stable, unchanged


def sample(rng, n, k):
    """Labels and probabilities; the first sample is not of its likeliest class."""
    weights = rng.uniform(0.2, 1, size=(n, k))
    labels = rng.integers(0, k, size=n)
    labels[0], labels[-1] = 0, k - 1
    weights[0, 1] = weights[0].max() * 1.5
    return labels, weights / weights.sum(axis=1, keepdims=True)


def compare(student, reference, labels, p, **tolerance):
    expected = reference.sparse_categorical_cross_entropy(labels, p.astype(float))
    close(student.sparse_categorical_cross_entropy(labels, p), expected, inputs={"labels": labels, "p": p}, **tolerance)


def worked_example(student):
    labels, p = np.array([1, 0]), np.array([[0.1, 0.7, 0.2], [0.4, 0.5, 0.1]])
    expected = -(np.log(0.7) + np.log(0.4)) / 2
    close(student.sparse_categorical_cross_entropy(labels, p), expected, inputs={"labels": labels, "p": p})


def perfect_prediction_costs_nothing(student):
    """Clipping the probability 1 as well would cost 1e-7."""
    labels, p = np.array([2, 0]), np.array([[1e-5, 1e-6, 1.0], [1.0, 1e-6, 1e-6]])
    close(student.sparse_categorical_cross_entropy(labels, p), 0.0, inputs={"labels": labels, "p": p})


def zero_probabilities(student):
    """First the right class has probability 0, then a tiny one."""
    labels = np.array([2, 0])
    for first in ([0.3, 0.7, 0.0], [0.4, 0.6 - 1e-9, 1e-9]):
        p = np.array([first, [0.4, 0.5, 0.1]])
        expected = -(np.log(1e-7) + np.log(0.4)) / 2
        stable(student, "sparse_categorical_cross_entropy", labels, p, expected=expected)


def arguments_stay_unchanged(student, reference, rng):
    labels, p = sample(rng, 3, 5)
    p[0, 0] = 1e-13
    unchanged(
        student,
        "sparse_categorical_cross_entropy",
        labels,
        p,
        expected=reference.sparse_categorical_cross_entropy(labels, p),
    )


def many_sizes(student, reference, rng):
    for n, k in [(5, 3), (2, 7), (127, 10), (13, 2), (3, 101)]:
        compare(student, reference, *sample(rng, n, k))


def square_batches(student, reference, rng):
    for side in (2, 3, 7):
        compare(student, reference, *sample(rng, side, side))


def last_class_is_absent(student, reference, rng):
    for n, k in [(5, 3), (2, 7), (11, 4)]:
        labels, p = sample(rng, n, k)
        compare(student, reference, np.where(labels == k - 1, 1, labels), p)


def one_sample(student, reference, rng):
    for k in (5, 7, 11):
        compare(student, reference, np.array([3]), sample(rng, 1, k)[1])


def other_dtypes(student, reference, rng):
    for dtype in (np.int32, np.uint8):
        labels, p = sample(rng, 5, 3)
        compare(student, reference, labels.astype(dtype), p)
    labels, p = sample(rng, 7, 4)
    compare(student, reference, labels, p.astype(np.float32), rtol=1e-5, atol=1e-6)
