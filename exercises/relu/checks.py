"""Checks of ReLU and Leaky ReLU. Arrays hold numbers of both signs; where random, none is within 0.1 of the corner."""

import numpy as np

from grader.checks import close, gradients, unchanged


def both_signs(rng, shape):
    """Return random numbers away from 0: the first is negative, the second above 1."""
    x = rng.uniform(0.1, 4, size=shape) * rng.choice([-1.0, 1.0], size=shape)
    x.flat[:2] = [rng.uniform(-4, -0.5), rng.uniform(1.5, 4)]
    return x


def relu_example(student):
    x = np.array([-2.0, -0.5, 0.0, 3.0])
    close(student.relu(x), np.array([0.0, 0.0, 0.0, 3.0]), inputs={"x": x}, name="relu(x)")
    close(student.relu_grad(x), np.array([0.0, 0.0, 0.0, 1.0]), inputs={"x": x}, name="relu_grad(x)")


def leaky_relu_example(student):
    x = np.array([-2.0, -0.5, 0.0, 3.0])
    close(student.leaky_relu(x), np.array([-0.02, -0.005, 0.0, 3.0]), inputs={"x": x}, name="leaky_relu(x)")
    slopes = np.array([0.01, 0.01, 0.01, 1.0])
    close(student.leaky_relu_grad(x), slopes, inputs={"x": x}, name="leaky_relu_grad(x)")


def gradients_at_zero(student):
    for x in (np.zeros(1), np.array([[0.0, 2.0], [-3.0, 0.0]])):
        slopes, leaky = np.where(x > 0, 1.0, 0.0), np.where(x > 0, 1.0, 0.01)
        close(student.relu_grad(x), slopes, inputs={"x": x}, name="relu_grad(x)")
        close(student.leaky_relu_grad(x), leaky, inputs={"x": x}, name="leaky_relu_grad(x)")


def arguments_stay_unchanged(student, reference, rng):
    x = both_signs(rng, 7)
    for name in ("relu", "relu_grad", "leaky_relu", "leaky_relu_grad"):
        unchanged(student, name, x, expected=getattr(reference, name)(x), name=f"{name}(x)")


def relu_of_many_shapes(student, reference, rng):
    for shape in [(2,), (1, 7), (5, 3), (2, 3, 5)]:
        x = both_signs(rng, shape)
        close(student.relu(x), reference.relu(x), inputs={"x": x}, name="relu(x)")
        answer = student.relu_grad(x)
        gradients(answer, lambda at: reference.relu(at).sum(), x, inputs={"x": x})


def leaky_relu_of_many_shapes(student, reference, rng):
    for shape in [(2,), (1, 7), (5, 3), (2, 3, 5)]:
        x = both_signs(rng, shape)
        close(student.leaky_relu(x), reference.leaky_relu(x), inputs={"x": x}, name="leaky_relu(x)")
        answer = student.leaky_relu_grad(x)
        gradients(answer, lambda at: reference.leaky_relu(at).sum(), x, inputs={"x": x})


def other_slopes(student, reference, rng):
    x, alpha = both_signs(rng, (3, 5)), rng.uniform(0.1, 0.6)
    inputs = {"x": x, "alpha": alpha}
    expected = reference.leaky_relu(x, alpha)
    close(student.leaky_relu(x, alpha), expected, inputs=inputs, name="leaky_relu(x, alpha)")
    close(student.leaky_relu(x, alpha=alpha), expected, inputs=inputs, name="leaky_relu(x, alpha=alpha)")
    expected = reference.leaky_relu_grad(x, alpha)
    close(student.leaky_relu_grad(x, alpha), expected, inputs=inputs, name="leaky_relu_grad(x, alpha)")
    close(student.leaky_relu_grad(x, alpha=alpha), expected, inputs=inputs, name="leaky_relu_grad(x, alpha=alpha)")


def integers_and_float32(student, reference, rng):
    whole = rng.permutation(np.array([-7, -1, 0, 1, 5]))
    single = both_signs(rng, (1, 5)).astype(np.float32)
    for x in (whole, single):
        for name in ("relu", "relu_grad", "leaky_relu", "leaky_relu_grad"):
            expected = getattr(reference, name)(x.astype(float))
            answer = getattr(student, name)(x)
            close(answer, expected, inputs={"x": x}, rtol=1e-5, atol=1e-6, name=f"{name}(x)")
