"""Checks of Nesterov.

The parameters of the next step are the examiner's own, so one wrong step does not spoil the rest. No two objects get a
parameter of the same name, but in the check of separate objects: velocities shared by mistake show there only.
"""

import numpy as np

from grader.checks import close, unchanged


def parameters(rng, shapes):
    return {key: rng.normal(size=shape) for key, shape in shapes.items()}


def compare_steps(student, reference, rng, shapes, steps, **options):
    """Let both optimisers take the same steps, and compare after each."""
    learning_rate = rng.uniform(0.05, 0.5)
    ours, theirs = reference.Nesterov(learning_rate, **options), student.Nesterov(learning_rate, **options)
    params = parameters(rng, shapes)
    for t in range(1, steps + 1):
        grads = parameters(rng, shapes)
        expected = ours.step(params, grads)
        inputs = {"t": t, "learning_rate": learning_rate, **options, "params": params, "grads": grads}
        close(theirs.step(params, grads), expected, inputs=inputs)
        params = expected


def worked_example(student):
    optimiser = student.Nesterov(0.1, momentum=0.9)
    w = {"w": np.array([1.0])}
    for gradient, expected in [(2.0, 0.62), (1.0, 0.268)]:
        inputs = {"learning_rate": 0.1, "momentum": 0.9, "params": w, "grads": {"w": [gradient]}}
        close(optimiser.step(w, {"w": np.array([gradient])}), {"w": np.array([expected])}, inputs=inputs)
        w = {"w": np.array([expected])}


def first_step_is_longer(student, rng):
    params, grads = parameters(rng, {"W0": (2, 3), "b0": (3,)}), parameters(rng, {"W0": (2, 3), "b0": (3,)})
    expected = {key: value - 1.9 * 0.25 * grads[key] for key, value in params.items()}
    inputs = {"learning_rate": 0.25, "params": params, "grads": grads}
    close(student.Nesterov(0.25).step(params, grads), expected, inputs=inputs)


def arguments_stay_unchanged(student, reference, rng):
    optimiser, twin = student.Nesterov(0.1), reference.Nesterov(0.1)
    for _ in range(2):
        params, grads = parameters(rng, {"W": (2, 3), "b": (3,)}), parameters(rng, {"W": (2, 3), "b": (3,)})
        unchanged(student, optimiser.step, params, grads, expected=twin.step(params, grads))


def several_steps(student, reference, rng):
    compare_steps(student, reference, rng, {"W1": (5, 3), "b1": (3,), "kernel": (2, 1, 3), "gamma": (1,)}, 7)


def other_momentum(student, reference, rng):
    for momentum in (0.5, 0.99, 0.0):
        compare_steps(student, reference, rng, {f"W at {momentum}": (3, 2)}, 5, momentum=momentum)


def each_parameter_has_its_velocity(student, reference, rng):
    compare_steps(student, reference, rng, {"first": (3,), "second": (3,), "third": (3,)}, 3)


def each_object_has_its_velocity(student, reference, rng):
    shapes = {"shared name": (3, 2)}
    first, second = student.Nesterov(0.1), student.Nesterov(0.2)
    twins = reference.Nesterov(0.1), reference.Nesterov(0.2)
    for _ in range(3):
        for optimiser, twin in zip((first, second), twins, strict=True):
            params, grads = parameters(rng, shapes), parameters(rng, shapes)
            close(optimiser.step(params, grads), twin.step(params, grads), inputs={"params": params, "grads": grads})


def integer_values(student, reference, rng):
    optimiser, twin = student.Nesterov(0.1), reference.Nesterov(0.1)
    for _ in range(2):
        params, grads = {"n": rng.integers(-9, 10, size=5)}, {"n": rng.integers(1, 10, size=5)}
        expected = twin.step({"n": params["n"].astype(float)}, {"n": grads["n"].astype(float)})
        close(optimiser.step(params, grads), expected, inputs={"params": params, "grads": grads})
