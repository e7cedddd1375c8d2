"""Checks of softmax. Rows stay within 500 of each other, so subtracting the maximum of the whole array passes too."""

import numpy as np

from grader.checks import array, close, stable, unchanged


def worked_example(student):
    z = np.array([1.0, 2.0, 3.0])
    powers = np.exp([-2.0, -1.0, 0.0])
    close(student.softmax(z), powers / (powers[0] + powers[1] + powers[2]), inputs={"z": z})


def rows_sum_to_one(student, rng):
    z = rng.normal(scale=3, size=(4, 7))
    answer = student.softmax(z)
    sums = array(answer, z.shape, inputs={"z": z}).sum(axis=-1)
    close(sums, np.ones(4), inputs={"z": z}, name="softmax(z).sum(axis=-1)", like=answer)


def large_scores_are_stable(student, reference):
    for row in ([1000.0, 1001.0, 1002.0], [-1000.0, -1001.0, -1003.0], [1000.0, 990.0, 700.0], [12345.0]):
        z = np.array(row)
        stable(student, "softmax", z, expected=reference.softmax(z))


def argument_is_unchanged(student, reference, rng):
    z = rng.normal(size=5)
    unchanged(student, "softmax", z, expected=reference.softmax(z))


def matches_reference(student, reference, rng):
    for shape in [(1, 3), (127, 10), (2, 3, 5), (5, 1), (11,)]:
        z = rng.normal(loc=rng.uniform(-20, 20), scale=5, size=shape)
        close(student.softmax(z), reference.softmax(z), inputs={"z": z})


def any_axis(student, reference, rng):
    z = rng.normal(scale=4, size=(3, 5, 7))
    for axis in (0, 1, 2, -2):
        close(student.softmax(z, axis=axis), reference.softmax(z, axis=axis), inputs={"z": z, "axis": axis})
    close(student.softmax(z, 0), reference.softmax(z, 0), inputs={"z": z, "axis": 0})


def integers_and_float32(student, reference, rng):
    whole = rng.integers(-9, 10, size=(1, 5))
    close(student.softmax(whole), reference.softmax(whole.astype(float)), inputs={"z": whole})
    single = rng.normal(scale=3, size=(1, 7)).astype(np.float32)
    close(student.softmax(single), reference.softmax(single.astype(float)), inputs={"z": single}, rtol=1e-5, atol=1e-6)
