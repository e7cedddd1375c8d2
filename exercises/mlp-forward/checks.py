"""Checks of the forward pass. Networks are drawn until every layer, the last too, has values of both signs."""

import numpy as np

from grader.checks import close, unchanged

ATOL = 1e-5  # so that float32 passes where the terms of a sum nearly cancel


def network(rng, n, *sizes, positive=False, batch=None):
    """A batch and a network with these sizes from input to output."""
    pairs = list(zip(sizes[:-1], sizes[1:], strict=True))
    while True:
        x = rng.normal(size=(n, sizes[0])) if batch is None else batch
        if positive:
            x = np.abs(x) + 0.1
        weights = [rng.normal(size=pair) for pair in pairs]
        biases = [rng.normal(scale=0.5, size=outputs) for _, outputs in pairs]
        if (positive or has_both_signs(x)) and relu_matters(x, weights, biases):
            return x, weights, biases


def has_both_signs(values):
    return values.min() < -0.1 and values.max() > 0.1


def relu_matters(x, weights, biases):
    h = x
    for W, b in zip(weights, biases, strict=True):
        a = h @ W + b
        if not has_both_signs(a):
            return False
        h = np.maximum(0, a)
    return True


def named(x, weights, biases):
    inputs = {"x": x}
    for i, (W, b) in enumerate(zip(weights, biases, strict=True)):
        inputs |= {f"weights[{i}]": W, f"biases[{i}]": b}
    return inputs


def compare(student, reference, x, weights, biases):
    expected = reference.forward(x, weights, biases)
    close(student.forward(x, weights, biases), expected, inputs=named(x, weights, biases), atol=ATOL)


def worked_example(student):
    x = np.array([[1.0, 2.0], [-3.0, 1.0]])
    weights = [np.array([[1.0, -1.0, 2.0], [1.0, 0.0, -1.0]]), np.array([[1.0, -2.0], [3.0, 1.0], [1.0, 1.0]])]
    biases = [np.array([0.0, 0.0, 1.0]), np.array([-1.0, 0.5])]
    expected = np.array([[3.0, -4.5], [8.0, 3.5]])
    close(student.forward(x, weights, biases), expected, inputs=named(x, weights, biases))


def two_layers(student, reference, rng):
    for n, *sizes in [(5, 3, 4, 2), (7, 2, 11, 3), (5, 5, 5, 5)]:
        compare(student, reference, *network(rng, n, *sizes))


def arguments_stay_unchanged(student, reference, rng):
    x, weights, biases = network(rng, 5, 3, 7, 4, 2)
    unchanged(student, "forward", x, weights, biases, expected=reference.forward(x, weights, biases), atol=ATOL)


def one_layer(student, reference, rng):
    for n, *sizes in [(5, 3, 4), (3, 7, 2)]:
        compare(student, reference, *network(rng, n, *sizes))


def deep_networks(student, reference, rng):
    for n, *sizes in [(5, 3, 7, 5, 2), (11, 4, 5, 7, 3, 2), (7, 2, 5, 3, 5, 7, 3)]:
        compare(student, reference, *network(rng, n, *sizes))


def positive_inputs(student, reference, rng):
    compare(student, reference, *network(rng, 5, 4, 7, 3, positive=True))


def one_sample(student, reference, rng):
    compare(student, reference, *network(rng, 1, 7, 11, 3))


def integers(student, reference, rng):
    whole = np.array([[2, -3, 1], [-1, 4, -2], [3, 1, -4], [-5, -1, 2], [1, 2, 3]])
    x, weights, biases = network(rng, 5, 3, 7, 2, batch=whole)
    expected = reference.forward(x.astype(float), weights, biases)
    close(student.forward(x, weights, biases), expected, inputs=named(x, weights, biases), atol=ATOL)


def float32_inputs(student, reference, rng):
    x, weights, biases = network(rng, 5, 3, 7, 2)
    x, weights, biases = x.astype(np.float32), singles(weights), singles(biases)
    wide = [x.astype(float), [W.astype(float) for W in weights], [b.astype(float) for b in biases]]
    expected = reference.forward(*wide)
    close(student.forward(x, weights, biases), expected, inputs=named(x, weights, biases), rtol=1e-5, atol=ATOL)


def singles(values):
    return [value.astype(np.float32) for value in values]
