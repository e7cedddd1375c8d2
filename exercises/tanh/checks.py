"""Checks of tanh. Inputs stay away from 0, where 1 - e^-2x loses digits, which is no mistake here."""

import numpy as np

from grader.checks import close, gradients, stable, unchanged


def worked_example(student):
    x = np.array([-np.log(2.0), 0.0, np.log(2.0)])
    close(student.tanh(x), np.array([-0.6, 0.0, 0.6]), inputs={"x": x}, name="tanh(x)")
    close(student.tanh_grad(x), np.array([0.64, 1.0, 0.64]), inputs={"x": x}, name="tanh_grad(x)")


def extreme_inputs_of_tanh(student):
    stable(student, "tanh", np.array([-1000.0, 0.0, 1000.0]), expected=np.array([-1.0, 0.0, 1.0]))
    stable(student, "tanh", np.array([[-800.0], [1e4], [-1e4]]), expected=np.array([[-1.0], [1.0], [-1.0]]))


def extreme_inputs_of_gradient(student):
    stable(student, "tanh_grad", np.array([-1000.0, 0.0, 1000.0]), expected=np.array([0.0, 1.0, 0.0]))
    stable(student, "tanh_grad", np.array([[0.0], [1e4], [-1e4]]), expected=np.array([[1.0], [0.0], [0.0]]))


def argument_is_unchanged(student, reference, rng):
    x = np.concatenate([rng.uniform(-2, -0.5, size=2), rng.uniform(0.5, 2, size=3)])
    unchanged(student, "tanh", x, expected=reference.tanh(x), name="tanh(x)")
    unchanged(student, "tanh_grad", x, expected=reference.tanh_grad(x), name="tanh_grad(x)")


def tanh_matches_reference(student, reference, rng):
    for shape in [(2,), (127,), (1, 7), (5, 3), (2, 3, 5)]:
        x = rng.uniform(0.3, 12, size=shape) * rng.choice([-1.0, 1.0], size=shape)
        x.flat[:2] = [rng.uniform(0.3, 3), rng.uniform(-3, -0.3)]
        close(student.tanh(x), reference.tanh(x), inputs={"x": x})


def gradient_matches_differences(student, reference, rng):
    for shape in [(1,), (7,), (3, 5)]:
        x = rng.uniform(0.3, 3, size=shape) * rng.choice([-1.0, 1.0], size=shape)
        answer = student.tanh_grad(x)
        gradients(answer, lambda at: reference.tanh(at).sum(), x, inputs={"x": x})
        close(answer, reference.tanh_grad(x), inputs={"x": x})


def integers_and_float32(student, reference, rng):
    whole = rng.permutation(np.arange(-3, 4))
    single = (rng.uniform(0.5, 2, size=(1, 5)) * rng.permutation([-1, -1, 1, 1, 1])).astype(np.float32)
    for x in (whole, single):
        wide, inputs = x.astype(float), {"x": x}
        close(student.tanh(x), reference.tanh(wide), inputs=inputs, rtol=1e-5, atol=1e-6, name="tanh(x)")
        slope = reference.tanh_grad(wide)
        close(student.tanh_grad(x), slope, inputs=inputs, rtol=1e-5, atol=1e-6, name="tanh_grad(x)")
