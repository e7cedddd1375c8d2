"""Checks of gradient descent. The gradient functions live here and are called back from the student's process."""

import numpy as np

from grader.checks import array, close, unchanged


def bowl(rng, d):
    """The gradient of a bowl with its minimum at a random point, and that point; slopes between 0.5 and 1.5."""
    slopes, minimum = rng.uniform(0.5, 1.5, size=d), rng.normal(scale=3, size=d)

    def grad(x):
        return slopes * (np.asarray(x, dtype=float) - minimum)

    return grad, minimum


def valley(x):
    """The gradient of log(cosh(x1 + 2 x2)) + x2^2 / 2 + x3^4 / 4: steep, flat and curved."""
    x = np.asarray(x, dtype=float)
    slope = np.tanh(x[0] + 2 * x[1])
    return np.array([slope, 2 * slope + x[1], x[2] ** 3])


def worked_example(student):
    x0 = np.array([4.0])
    path = student.gradient_descent(lambda x: 2 * x, x0, 0.25, 3)
    inputs = {"grad(x)": "2 * x", "x0": x0, "learning_rate": 0.25, "steps": 3}
    close(path, np.array([[4.0], [2.0], [1.0], [0.5]]), inputs=inputs)


def path_starts_at_x0(student, rng):
    grad, _ = bowl(rng, 3)
    x0 = rng.normal(size=3)
    inputs = {"x0": x0, "learning_rate": 0.1, "steps": 5}
    answer = student.gradient_descent(grad, x0, 0.1, 5)
    path = array(answer, (6, 3), inputs=inputs)
    close(path[0], x0, inputs=inputs, name="path[0]", like=answer)


def reaches_the_minimum(student, rng):
    grad, minimum = bowl(rng, 2)
    x0 = minimum + np.array([3.0, -5.0])
    inputs = {"x0": x0, "learning_rate": 0.5, "steps": 101}
    path = array(student.gradient_descent(grad, x0, 0.5, 101), (102, 2), inputs=inputs)
    close(path[-1], minimum, inputs=inputs, name="path[-1]", rtol=1e-6, atol=1e-6)


def x0_stays_unchanged(student, reference, rng):
    grad, _ = bowl(rng, 3)
    x0 = rng.normal(size=3)
    unchanged(student, "gradient_descent", grad, x0, 0.1, 7, expected=reference.gradient_descent(grad, x0, 0.1, 7))


def matches_reference(student, reference, rng):
    for d, steps in [(1, 11), (5, 17), (13, 3)]:
        grad, _ = bowl(rng, d)
        compare(student, reference, grad, rng.normal(scale=3, size=d), rng.uniform(0.05, 0.9), steps)
    compare(student, reference, valley, rng.normal(size=3), 0.125, 23)


def compare(student, reference, grad, x0, learning_rate, steps):
    inputs = {"x0": x0, "learning_rate": learning_rate, "steps": steps}
    expected = reference.gradient_descent(grad, x0, learning_rate, steps)
    close(student.gradient_descent(grad, x0, learning_rate, steps), expected, inputs=inputs)


def no_steps_and_one_step(student, reference, rng):
    for d, steps in [(3, 0), (1, 0), (3, 1)]:
        grad, _ = bowl(rng, d)
        compare(student, reference, grad, rng.normal(scale=3, size=d), 0.3, steps)


def integer_start(student, reference, rng):
    grad, _ = bowl(rng, 3)
    x0 = np.array([3, -4, 0])
    expected = reference.gradient_descent(grad, x0.astype(float), 0.1, 5)
    close(student.gradient_descent(grad, x0, 0.1, 5), expected, inputs={"x0": x0, "learning_rate": 0.1, "steps": 5})
