"""Checks of SGD. Every step gets new parameters, so what an object keeps from earlier ones shows."""

import numpy as np

from grader.checks import close, unchanged

LAYERS = {"W1": (5, 3), "b1": (3,), "kernel": (2, 1, 3), "gamma": (1,)}


def arrays(rng, shapes):
    return {key: rng.normal(size=shape) for key, shape in shapes.items()}


def worked_example(student):
    params = {"W": np.array([[1.0, 2.0], [3.0, 4.0]]), "b": np.array([0.5, -0.5])}
    grads = {"W": np.array([[1.0, -2.0], [0.0, 5.0]]), "b": np.array([10.0, 0.0])}
    expected = {"W": np.array([[0.9, 2.2], [3.0, 3.5]]), "b": np.array([-0.5, -0.5])}
    inputs = {"learning_rate": 0.1, "params": params, "grads": grads}
    close(student.SGD(0.1).step(params, grads), expected, inputs=inputs)


def arguments_stay_unchanged(student, rng):
    optimiser = student.SGD(0.1)
    params, grads = arrays(rng, {"W": (2, 3), "b": (3,)}), arrays(rng, {"W": (2, 3), "b": (3,)})
    expected = {key: value - 0.1 * grads[key] for key, value in params.items()}
    unchanged(student, optimiser.step, params, grads, expected=expected)


def several_steps(student, reference, rng):
    learning_rate = rng.uniform(0.05, 0.5)
    ours, theirs = reference.SGD(learning_rate), student.SGD(learning_rate)
    for t in range(1, 6):
        params, grads = arrays(rng, LAYERS), arrays(rng, LAYERS)
        expected = ours.step(params, grads)
        inputs = {"t": t, "learning_rate": learning_rate, "params": params, "grads": grads}
        close(theirs.step(params, grads), expected, inputs=inputs)


def each_object_has_its_rate(student, rng):
    first, second = student.SGD(0.1), student.SGD(0.3)
    for optimiser, learning_rate in ((first, 0.1), (second, 0.3)):
        params, grads = arrays(rng, {"w": (3,)}), arrays(rng, {"w": (3,)})
        inputs = {"learning_rate": learning_rate, "params": params, "grads": grads}
        close(optimiser.step(params, grads), {"w": params["w"] - learning_rate * grads["w"]}, inputs=inputs)


def integer_values(student, rng):
    params, grads = {"n": rng.integers(-9, 10, size=(3, 2))}, {"n": rng.integers(1, 10, size=(3, 2))}
    inputs = {"learning_rate": 0.01, "params": params, "grads": grads}
    close(student.SGD(0.01).step(params, grads), {"n": params["n"] - 0.01 * grads["n"]}, inputs=inputs)
