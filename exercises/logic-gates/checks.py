"""Checks of the logic gates. Answers are exact in any dtype, so a float16 run cannot be told from the reference."""

import numpy as np

from grader.checks import equal, unchanged

TABLES = {
    "and_gate": [0, 0, 0, 1],
    "nand_gate": [1, 1, 1, 0],
    "or_gate": [0, 1, 1, 1],
    "xor_gate": [0, 1, 1, 0],
}


def table(student, name):
    x1, x2 = np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])
    equal(getattr(student, name)(x1, x2), np.array(TABLES[name]), inputs={"x1": x1, "x2": x2}, name=f"{name}(x1, x2)")


def bits(rng, shape):
    """Inputs of any shape, with all four pairs if there are four entries or more."""
    x1, x2 = rng.integers(0, 2, size=shape), rng.integers(0, 2, size=shape)
    if x1.size >= 4:
        x1.flat[:4], x2.flat[:4] = [1, 0, 1, 0], [1, 1, 0, 0]
    return x1, x2


def compare(student, x1, x2):
    for name, values in TABLES.items():
        expected = np.array(values)[(2 * x1 + x2).astype(int)]
        equal(getattr(student, name)(x1, x2), expected, inputs={"x1": x1, "x2": x2}, name=f"{name}(x1, x2)")


def and_table(student):
    table(student, "and_gate")


def nand_table(student):
    table(student, "nand_gate")


def or_table(student):
    table(student, "or_gate")


def xor_table(student):
    """The gates below are called first, and not judged: their outputs tell a wrong gate from a wrong combination."""
    x1, x2 = np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])
    for name in ("and_gate", "nand_gate", "or_gate"):
        getattr(student, name)(x1, x2)
    table(student, "xor_gate")


def arguments_stay_unchanged(student):
    x1, x2 = np.array([1, 0, 1, 0, 1]), np.array([1, 1, 0, 0, 1])
    for name, values in TABLES.items():
        unchanged(student, name, x1, x2, expected=np.array(values)[2 * x1 + x2], name=f"{name}(x1, x2)")


def any_shape(student, rng):
    for shape in [(7,), (3, 5), (4, 4), (1, 11), (2, 3, 5)]:
        compare(student, *bits(rng, shape))


def real_zeros_and_ones(student, rng):
    x1, x2 = bits(rng, 13)
    compare(student, x1.astype(float), x2.astype(float))
    compare(student, x1.astype(np.float32), x2.astype(np.float32))
