"""Checks of the backward pass of two activations. Each check calls one of the two functions only.

Inputs of ReLU stay away from its corner, except in the check about the corner.
"""

import numpy as np

from grader.checks import close, gradients, unchanged

SHAPES = [(5, 3), (11,), (2, 3, 5), (3, 7)]
ATOL = 1e-6  # of central differences, as for float32


def relu_batch(rng, shape):
    """Inputs on both sides of 0, and gradients of both signs on each side."""
    x = rng.uniform(0.1, 3.0, size=shape)
    dout = rng.uniform(0.1, 3.0, size=shape)
    x.flat[1::2] *= -1
    dout.flat[2::4] *= -1
    dout.flat[3::4] *= -1
    return dout, x


def sigmoid(x):
    return 1.0 / (1.0 + np.exp(-x))


def relu_example(student):
    dout, x = np.array([[10.0, 20.0, -30.0]]), np.array([[-1.0, 2.0, 3.0]])
    close(student.relu_backward(dout, x), np.array([[0.0, 20.0, -30.0]]), inputs={"dout": dout, "x": x})


def sigmoid_example(student):
    dout, s = np.array([[10.0, -20.0, 30.0]]), np.array([[0.5, 0.8, 0.9]])
    close(student.sigmoid_backward(dout, s), np.array([[2.5, -3.2, 2.7]]), inputs={"dout": dout, "s": s})


def relu_at_zero(student):
    dout, x = np.array([[5.0, -7.0], [2.0, 3.0]]), np.array([[0.0, 1.0], [-0.0, -2.0]])
    close(student.relu_backward(dout, x), np.array([[0.0, -7.0], [0.0, 0.0]]), inputs={"dout": dout, "x": x})


def relu_leaves_arguments_alone(student, reference, rng):
    dout, x = relu_batch(rng, (3, 5))
    unchanged(student, "relu_backward", dout, x, expected=reference.relu_backward(dout, x))


def sigmoid_leaves_arguments_alone(student, reference, rng):
    dout, s = rng.normal(size=(3, 5)), rng.uniform(0.05, 0.95, size=(3, 5))
    unchanged(student, "sigmoid_backward", dout, s, expected=reference.sigmoid_backward(dout, s))


def relu_of_many_shapes(student, reference, rng):
    for shape in SHAPES:
        dout, x = relu_batch(rng, shape)
        answer = student.relu_backward(dout, x)
        close(answer, reference.relu_backward(dout, x), inputs={"dout": dout, "x": x})
        inputs = {"dout": dout, "x": x}
        gradients(answer, lambda at, dout=dout: (dout * np.maximum(0, at)).sum(), x, inputs=inputs, atol=ATOL)


def sigmoid_of_many_shapes(student, reference, rng):
    for shape in SHAPES:
        x, dout = rng.normal(scale=2, size=shape), rng.normal(scale=3, size=shape)
        s = sigmoid(x)
        answer = student.sigmoid_backward(dout, s)
        close(answer, reference.sigmoid_backward(dout, s), inputs={"dout": dout, "s": s})
        inputs = {"dout": dout, "s": s}
        gradients(answer, lambda at, dout=dout: (dout * sigmoid(at)).sum(), x, inputs=inputs, atol=ATOL)


def relu_of_integers(student, reference, rng):
    dout, x = rng.normal(size=(3, 7)), rng.integers(1, 10, size=(3, 7))
    x[::2] *= -1
    close(student.relu_backward(dout, x), reference.relu_backward(dout, x.astype(float)), inputs={"dout": dout, "x": x})


def float32_inputs(student, reference, rng):
    dout, s = rng.normal(size=(5, 3)).astype(np.float32), rng.uniform(0.05, 0.95, size=(5, 3)).astype(np.float32)
    expected = reference.sigmoid_backward(dout.astype(float), s.astype(float))
    close(student.sigmoid_backward(dout, s), expected, inputs={"dout": dout, "s": s}, rtol=1e-5, atol=1e-6)
