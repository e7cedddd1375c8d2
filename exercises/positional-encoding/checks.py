"""Checks of the positional encoding.

The tolerance is wider than usual: in float32 the error of an angle grows with the position. Every check has its own
values of model, so that a table remembered by mistake shows in one check only.
"""

import numpy as np

from grader.checks import close

WIDE = {"rtol": 1e-5, "atol": 1e-5}


def compare(student, reference, length, model):
    inputs = {"length": length, "model": model}
    close(
        student.positional_encoding(length, model), reference.positional_encoding(length, model), inputs=inputs, **WIDE
    )


def worked_example(student):
    expected = np.array(
        [
            [0.0, 1.0, 0.0, 1.0],
            [np.sin(1.0), np.cos(1.0), np.sin(0.01), np.cos(0.01)],
            [np.sin(2.0), np.cos(2.0), np.sin(0.02), np.cos(0.02)],
        ]
    )
    close(student.positional_encoding(3, 4), expected, inputs={"length": 3, "model": 4}, **WIDE)


def first_position(student):
    expected = np.array([[0.0, 1.0, 0.0, 1.0, 0.0, 1.0]])
    close(student.positional_encoding(1, 6), expected, inputs={"length": 1, "model": 6}, **WIDE)


def one_pair_of_columns(student):
    positions = np.arange(5.0)
    expected = np.stack([np.sin(positions), np.cos(positions)], axis=1)
    close(student.positional_encoding(5, 2), expected, inputs={"length": 5, "model": 2}, **WIDE)


def matches_reference(student, reference, rng):
    for model in (8, 10, 14, 22, 34):
        compare(student, reference, int(rng.integers(3, 30)), model)


def as_long_as_wide(student, reference):
    for size in (12, 16):
        compare(student, reference, size, size)


def longer_than_before(student, reference):
    student.positional_encoding(5, 18)
    compare(student, reference, 41, 18)
