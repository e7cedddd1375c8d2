"""Checks of one-hot encoding. Only zeros and ones come out, so a run in float16 is as right as any other."""

import numpy as np

from grader.checks import equal, raises, unchanged


def compare(student, reference, labels, num_classes):
    inputs = {"labels": labels, "num_classes": num_classes}
    equal(student.one_hot(labels, num_classes), reference.one_hot(labels, num_classes), inputs=inputs)


def worked_example(student):
    labels = np.array([2, 0, 1, 2, 2])
    expected = np.zeros((5, 4))
    expected[0, 2] = expected[1, 0] = expected[2, 1] = expected[3, 2] = expected[4, 2] = 1.0
    equal(student.one_hot(labels, 4), expected, inputs={"labels": labels, "num_classes": 4})


def bad_labels_raise(student):
    for labels in ([-1, 0, 2], [0, 3, 1], [1, 2, 0, -3], [7, 0]):
        raises(ValueError, student.one_hot, np.array(labels), 3)


def no_labels(student):
    for num_classes in (3, 1, 7):
        labels = np.array([], dtype=int)
        inputs = {"labels": labels, "num_classes": num_classes}
        equal(student.one_hot(labels, num_classes), np.zeros((0, num_classes)), inputs=inputs)


def argument_is_unchanged(student, reference):
    labels = np.array([2, 0, 1, 2, 4])
    unchanged(student, "one_hot", labels, 5, expected=reference.one_hot(labels, 5))


def many_labels(student, reference, rng):
    for n, num_classes in [(7, 3), (13, 5), (101, 10)]:
        more = rng.integers(0, num_classes, size=n - num_classes)
        labels = rng.permutation(np.concatenate([np.arange(num_classes), more]))
        compare(student, reference, labels, num_classes)


def as_many_labels_as_classes(student, reference, rng):
    for n in (5, 7, 3):
        labels = np.roll(np.arange(n), 1)  # every class occurs, and the matrix is not symmetric
        compare(student, reference, labels, n)
        labels = rng.permutation(np.concatenate([[0, 0], np.arange(2, n)]))
        compare(student, reference, labels, n)


def classes_without_labels(student, reference, rng):
    for n, num_classes in [(4, 7), (3, 11), (5, 8)]:
        labels = rng.permutation(np.concatenate([[num_classes - 3], rng.integers(1, num_classes - 3, size=n - 1)]))
        compare(student, reference, labels, num_classes)


def one_label(student, reference):
    for label, num_classes in [(2, 5), (1, 4), (0, 1)]:
        compare(student, reference, np.array([label]), num_classes)
