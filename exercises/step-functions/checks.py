"""Checks of step, sign and linear. Steps are exact in any dtype, so a float16 run fails at linear alone."""

import numpy as np

from grader.checks import close, equal, unchanged


def compare_all(student, reference, x):
    equal(student.step(x), reference.step(x), inputs={"x": x}, name="step(x)")
    equal(student.sign(x), reference.sign(x), inputs={"x": x}, name="sign(x)")
    close(student.linear(x), reference.linear(x), inputs={"x": x}, name="linear(x)")


def worked_example(student):
    x = np.array([-2.0, -0.5, 0.0, 0.5, 3.0])
    equal(student.step(x), np.array([0.0, 0.0, 1.0, 1.0, 1.0]), inputs={"x": x}, name="step(x)")
    equal(student.sign(x), np.array([-1.0, -1.0, 1.0, 1.0, 1.0]), inputs={"x": x}, name="sign(x)")
    close(student.linear(x), x, inputs={"x": x}, name="linear(x)")


def zero_counts_as_positive(student):
    for x in (np.zeros(1), np.zeros((2, 3)), np.array([0.0, -1.0, 0.0])):
        equal(student.step(x), np.where(x == 0, 1.0, 0.0), inputs={"x": x}, name="step(x)")
        equal(student.sign(x), np.where(x == 0, 1.0, -1.0), inputs={"x": x}, name="sign(x)")


def tiny_and_huge_numbers(student, reference):
    compare_all(student, reference, np.array([1e-30, -1e-30, 1e-9, -1e-9, 1e30, -1e30]))


def argument_is_unchanged(student, reference, rng):
    x = np.concatenate([rng.uniform(0.1, 3, size=3), rng.uniform(-3, -0.1, size=4)])
    unchanged(student, "step", x, expected=reference.step(x), name="step(x)")
    unchanged(student, "sign", x, expected=reference.sign(x), name="sign(x)")
    unchanged(student, "linear", x, expected=reference.linear(x), name="linear(x)")


def matches_reference(student, reference, rng):
    for shape in [(7,), (1, 5), (13, 1), (2, 3, 5)]:
        x = rng.normal(scale=3, size=shape)
        x.flat[:2] = [rng.uniform(0.1, 3), rng.uniform(-3, -0.1)]
        compare_all(student, reference, x)


def integers_and_float32(student, reference, rng):
    compare_all(student, reference, rng.permutation(np.array([-7, -1, 0, 1, 5])))
    compare_all(student, reference, rng.permutation(np.array([-2.5, -0.25, 0.0, 0.125, 3.5], dtype=np.float32)))
