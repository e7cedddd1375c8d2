"""Checks of AdaDelta.

The parameters of the next step are the examiner's own, so one wrong step does not spoil the rest. No two objects get a
parameter of the same name, but in the check of separate objects: averages shared by mistake show there only.
eps is large, so that the first steps are not lost beside the parameters.
"""

import numpy as np

from grader.checks import close, unchanged

EPS = 0.05


def arrays(rng, shapes):
    return {key: rng.normal(size=shape) for key, shape in shapes.items()}


def compare_steps(student, reference, rng, shapes, steps, **options):
    """Let both optimisers take the same steps, and compare after each."""
    options = {"learning_rate": rng.uniform(0.05, 0.5), "eps": EPS, **options}
    ours, theirs = reference.AdaDelta(**options), student.AdaDelta(**options)
    params = arrays(rng, shapes)
    for t in range(1, steps + 1):
        grads = arrays(rng, shapes)
        expected = ours.step(params, grads)
        close(theirs.step(params, grads), expected, inputs={"t": t, **options, "params": params, "grads": grads})
        params = expected


def worked_example(student):
    options = {"learning_rate": 1.0, "rho": 0.75, "eps": 1.0}
    optimiser, w = student.AdaDelta(**options), 5.0
    for gradient, step in [(1.5, 1.2), (1.0, (1.36 / 1.671875) ** 0.5)]:
        params, grads = {"w": np.array([w])}, {"w": np.array([gradient])}
        w = w - step
        close(optimiser.step(params, grads), {"w": np.array([w])}, inputs={**options, "params": params, "grads": grads})


def rate_scales_the_step_only(student, reference, rng):
    compare_steps(student, reference, rng, {"W0": (2, 3)}, 3, learning_rate=0.5, eps=1.0)


def arguments_stay_unchanged(student, reference, rng):
    options = {"learning_rate": 0.1, "eps": EPS}
    optimiser, twin = student.AdaDelta(**options), reference.AdaDelta(**options)
    for _ in range(2):
        params, grads = arrays(rng, {"W": (2, 3), "b": (3,)}), arrays(rng, {"W": (2, 3), "b": (3,)})
        unchanged(student, optimiser.step, params, grads, expected=twin.step(params, grads))


def several_steps(student, reference, rng):
    compare_steps(student, reference, rng, {"W1": (5, 3), "b1": (3,), "kernel": (2, 1, 3), "gamma": (1,)}, 7)


def other_settings(student, reference, rng):
    for rho in (0.5, 0.99, 0.0):
        compare_steps(student, reference, rng, {f"W at {rho}": (3, 2)}, 5, rho=rho)


def default_settings(student, reference, rng):
    optimiser, twin = student.AdaDelta(), reference.AdaDelta()
    params = arrays(rng, {"w of defaults": (7,)})
    for t in range(1, 4):
        grads = arrays(rng, {"w of defaults": (7,)})
        expected = twin.step(params, grads)
        close(optimiser.step(params, grads), expected, inputs={"t": t, "params": params, "grads": grads})
        params = expected


def each_parameter_has_its_average(student, reference, rng):
    compare_steps(student, reference, rng, {"first": (3,), "second": (3,), "third": (3,)}, 3)


def each_object_has_its_average(student, reference, rng):
    settings = {"learning_rate": 0.1, "eps": EPS}, {"learning_rate": 0.2, "eps": EPS}
    optimisers = [student.AdaDelta(**options) for options in settings]
    twins = [reference.AdaDelta(**options) for options in settings]
    for _ in range(3):
        for optimiser, twin in zip(optimisers, twins, strict=True):
            params, grads = arrays(rng, {"shared name": (3, 2)}), arrays(rng, {"shared name": (3, 2)})
            close(optimiser.step(params, grads), twin.step(params, grads), inputs={"params": params, "grads": grads})


def integer_values(student, reference, rng):
    options = {"learning_rate": 0.1, "eps": EPS}
    optimiser, twin = student.AdaDelta(**options), reference.AdaDelta(**options)
    for t in range(1, 4):
        params, grads = {"n": rng.integers(-9, 10, size=5)}, {"n": rng.integers(1, 10, size=5)}
        expected = twin.step({"n": params["n"].astype(float)}, {"n": grads["n"].astype(float)})
        close(optimiser.step(params, grads), expected, inputs={"t": t, "params": params, "grads": grads})
