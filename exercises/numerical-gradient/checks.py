"""Checks of central differences. The functions live here and are called back from the student's process.

With h = 1e-5 the result carries rounding of about 1e-16 / h = 1e-11; the tolerance of 1e-8 leaves room, and a forward
difference is off by about 1e-5. A float32 run cannot pass: its rounding of 1e-7 / h = 0.01 drowns the result. That is
why the statement asks for float64.
"""

import numpy as np

from grader.checks import close, unchanged

RTOL, ATOL = 1e-8, 1e-8


def cubes(x):
    x = np.asarray(x, dtype=float)
    return float((x**3).sum())


def mixed(x):
    """A function in which every entry meets its neighbours and the weights differ."""
    flat = np.asarray(x, dtype=float).ravel()
    weights = np.arange(1, flat.size + 1)
    return float((weights * np.sin(flat)).sum() + np.exp(0.3 * flat).sum() * np.cos(flat.sum()))


def compare(student, reference, f, name, x, rtol=RTOL, atol=ATOL, **options):
    expected = reference.numerical_gradient(f, np.asarray(x, dtype=float), **options)
    inputs = {"f": name, "x": x, **options}
    close(student.numerical_gradient(f, x, **options), expected, inputs=inputs, rtol=rtol, atol=atol)


def worked_example(student):
    def f(x):
        flat = np.asarray(x, dtype=float).ravel()
        return float(flat[0] ** 2 + (flat[-1] ** 3))

    x = np.array([1.0, 2.0])
    expected = np.array([2.0, 12.01])
    inputs = {"f(x)": "x[0]**2 + x[1]**3", "x": x, "h": 0.1}
    close(student.numerical_gradient(f, x, h=0.1), expected, inputs=inputs, rtol=RTOL, atol=ATOL)


def vectors(student, reference, rng):
    for size in (2, 5, 11):
        compare(student, reference, mixed, "a smooth function", rng.uniform(0.5, 1.5, size=size))


def x_is_bit_identical_after(student, reference, rng):
    x = rng.normal(size=31) * 10.0 ** rng.integers(-3, 1, size=31)
    expected = reference.numerical_gradient(cubes, x)
    unchanged(student, "numerical_gradient", cubes, x, expected=expected, rtol=1e-5, atol=1e-6)


def arrays_of_any_shape(student, reference, rng):
    for shape in [(3, 5), (1, 7), (2, 3, 2)]:
        compare(student, reference, mixed, "a smooth function", rng.uniform(0.5, 1.5, size=shape))


def step_is_used(student, reference, rng):
    for h in (0.5, 0.25, 0.0625):
        compare(student, reference, cubes, "(x**3).sum()", rng.uniform(0.5, 1.5, size=5), h=h)


def integers(student, reference):
    compare(student, reference, cubes, "(x**3).sum()", np.array([1, -2, 3, 5]))


def float32_inputs(student, reference, rng):
    for size in (5, 7):
        x = rng.uniform(0.5, 1.5, size=size).astype(np.float32)
        compare(student, reference, mixed, "a smooth function", x, rtol=1e-6, atol=1e-6)  # may come back as float32
