"""Checks of the sigmoid. Far tails that round to 0 are right, so clipping x at +-500 passes."""

import numpy as np

from grader.checks import close, gradients, stable, unchanged


def worked_example(student):
    x = np.array([-np.log(3.0), 0.0, np.log(3.0)])
    close(student.sigmoid(x), np.array([0.25, 0.5, 0.75]), inputs={"x": x}, name="sigmoid(x)")
    close(student.sigmoid_grad(x), np.array([0.1875, 0.25, 0.1875]), inputs={"x": x}, name="sigmoid_grad(x)")


def extreme_inputs_of_sigmoid(student):
    stable(student, "sigmoid", np.array([-1000.0, 0.0, 1000.0]), expected=np.array([0.0, 0.5, 1.0]))
    stable(student, "sigmoid", np.array([[-800.0], [1e4], [-1e4]]), expected=np.array([[0.0], [1.0], [0.0]]))


def extreme_inputs_of_gradient(student):
    stable(student, "sigmoid_grad", np.array([-1000.0, 0.0, 1000.0]), expected=np.array([0.0, 0.25, 0.0]))
    stable(student, "sigmoid_grad", np.array([[0.0], [1e4], [-1e4]]), expected=np.array([[0.25], [0.0], [0.0]]))


def argument_is_unchanged(student, reference, rng):
    x = np.concatenate([rng.uniform(-4, -0.5, size=2), rng.uniform(0.5, 4, size=3)])
    unchanged(student, "sigmoid", x, expected=reference.sigmoid(x), name="sigmoid(x)")
    unchanged(student, "sigmoid_grad", x, expected=reference.sigmoid_grad(x), name="sigmoid_grad(x)")


def sigmoid_matches_reference(student, reference, rng):
    for shape in [(1,), (127,), (1, 7), (5, 3), (2, 3, 5)]:
        x = rng.uniform(-20, 20, size=shape)
        close(student.sigmoid(x), reference.sigmoid(x), inputs={"x": x}, atol=1e-15)


def gradient_matches_differences(student, reference, rng):
    for shape in [(1,), (7,), (3, 5)]:
        x = rng.uniform(0.2, 4, size=shape) * rng.choice([-1.0, 1.0], size=shape)
        answer = student.sigmoid_grad(x)
        gradients(answer, lambda at: reference.sigmoid(at).sum(), x, inputs={"x": x})
        close(answer, reference.sigmoid_grad(x), inputs={"x": x})


def integers_and_float32(student, reference, rng):
    whole = rng.permutation(np.arange(-3, 4))
    single = rng.uniform(0.5, 3, size=(1, 5)).astype(np.float32)
    for x in (whole, single):
        wide, inputs = x.astype(float), {"x": x}
        close(student.sigmoid(x), reference.sigmoid(wide), inputs=inputs, rtol=1e-5, atol=1e-6, name="sigmoid(x)")
        slope = reference.sigmoid_grad(wide)
        close(student.sigmoid_grad(x), slope, inputs=inputs, rtol=1e-5, atol=1e-6, name="sigmoid_grad(x)")
