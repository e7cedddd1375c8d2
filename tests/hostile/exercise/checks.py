"""Checks of the exercise that the attack suite attacks."""

import numpy as np

from grader.checks import close
from grader.checks import unchanged as is_unchanged


def double(student):
    x = np.array([1.0, -2.0, 3.0])
    close(student.double(x), np.array([2.0, -4.0, 6.0]), inputs={"x": x})


def apply(student):
    close(student.apply(lambda x: x + 1, np.array([1.0, 5.0])), np.array([2.0, 6.0]))


def unchanged(student, rng):
    x = rng.normal(size=5)
    is_unchanged(student, "double", x, expected=2 * x)


def hidden(student, reference, rng):
    for shape in [(4,), (2, 5), (3, 1, 2)]:
        x = rng.normal(size=shape)
        close(student.double(x), reference.double(x))
