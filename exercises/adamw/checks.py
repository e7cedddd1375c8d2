"""Checks of AdamW.

The parameters of the next step are the examiner's own, so one wrong step does not spoil the rest. No two objects get a
parameter of the same name, but in the check of separate objects: averages shared by mistake show there only.
Where eps is not asked for it is 1e-30, so small that its place in the formula does not show.
"""

import numpy as np

from grader.checks import close, unchanged

NO_EPS = 1e-30


def arrays(rng, shapes):
    return {key: rng.normal(size=shape) for key, shape in shapes.items()}


def slopes(rng, shapes):
    """Gradients that keep away from 0: where nothing is averaged, dividing by them would blow up the rounding."""
    return {key: rng.choice([-1.0, 1.0], size=shape) * rng.uniform(0.3, 2, size=shape) for key, shape in shapes.items()}


def compare_steps(student, reference, rng, shapes, steps, **options):
    """Let both optimisers take the same steps, and compare after each."""
    options = {"learning_rate": rng.uniform(0.05, 0.5), "eps": NO_EPS, **options}
    ours, theirs = reference.AdamW(**options), student.AdamW(**options)
    params = arrays(rng, shapes)
    for t in range(1, steps + 1):
        grads = slopes(rng, shapes)
        expected = ours.step(params, grads)
        close(theirs.step(params, grads), expected, inputs={"t": t, **options, "params": params, "grads": grads})
        params = expected


def compare_by_hand(student, key, start, steps, **options):
    """Compare one number with values found by hand; `steps` holds pairs of gradient and expected parameter."""
    optimiser, w = student.AdamW(**options), start
    for gradient, expected in steps:
        params, grads = {key: np.array([w])}, {key: np.array([gradient])}
        inputs = {**options, "params": params, "grads": grads}
        close(optimiser.step(params, grads), {key: np.array([expected])}, inputs=inputs, rtol=1e-6, atol=1e-6)
        w = expected


def worked_example(student):
    steps = [(2.0, 0.85), (-2.0, 0.85 + 0.1 / 3 - 0.0425)]
    compare_by_hand(student, "w", 1.0, steps, learning_rate=0.1, beta1=0.5, beta2=0.75, weight_decay=0.5)


def decays_without_a_gradient(student):
    params, grads = {"W0": np.array([[4.0, -2.0], [0.0, 1.0]])}, {"W0": np.zeros((2, 2))}
    options = {"learning_rate": 0.5, "weight_decay": 0.1}
    inputs = {**options, "params": params, "grads": grads}
    expected = {"W0": np.array([[3.8, -1.9], [0.0, 0.95]])}
    close(student.AdamW(**options).step(params, grads), expected, inputs=inputs)


def eps_is_outside_the_root(student):
    steps = [(3.0, 0.925)]
    compare_by_hand(student, "w of eps", 1.0, steps, learning_rate=0.1, eps=1.0, weight_decay=0.0)


def arguments_stay_unchanged(student, reference, rng):
    options = {"learning_rate": 0.1, "eps": NO_EPS}
    optimiser, twin = student.AdamW(**options), reference.AdamW(**options)
    for _ in range(2):
        params, grads = arrays(rng, {"W": (2, 3), "b": (3,)}), arrays(rng, {"W": (2, 3), "b": (3,)})
        unchanged(student, optimiser.step, params, grads, expected=twin.step(params, grads))


def several_steps(student, reference, rng):
    compare_steps(student, reference, rng, {"W1": (5, 3), "b1": (3,), "kernel": (2, 1, 3), "gamma": (1,)}, 7)


def other_settings(student, reference, rng):
    for beta1, beta2, weight_decay in [(0.0, 0.5, 0.3), (0.5, 0.0, 0.1), (0.99, 0.7, 0.7), (0.7, 0.9999, 0.02)]:
        options = {"beta1": beta1, "beta2": beta2, "weight_decay": weight_decay}
        compare_steps(student, reference, rng, {f"W at {beta1}, {beta2}, {weight_decay}": (3, 2)}, 5, **options)


def default_settings(student, reference, rng):
    optimiser, twin = student.AdamW(), reference.AdamW()
    params = arrays(rng, {"tiny": (7,)})
    for t in range(1, 4):
        grads = {"tiny": rng.choice([-1.0, 1.0], size=7) * 10.0 ** rng.uniform(-9, -7, size=7)}
        grads["tiny"][0] = 0.0
        expected = twin.step(params, grads)
        close(optimiser.step(params, grads), expected, inputs={"t": t, "params": params, "grads": grads})
        params = expected


def each_parameter_has_its_average(student, reference, rng):
    compare_steps(student, reference, rng, {"first": (3,), "second": (3,), "third": (3,)}, 3)


def each_object_has_its_average(student, reference, rng):
    settings = {"learning_rate": 0.1, "eps": NO_EPS}, {"learning_rate": 0.2, "eps": NO_EPS}
    optimisers = [student.AdamW(**options) for options in settings]
    twins = [reference.AdamW(**options) for options in settings]
    for _ in range(3):
        for optimiser, twin in zip(optimisers, twins, strict=True):
            params, grads = arrays(rng, {"shared name": (3, 2)}), arrays(rng, {"shared name": (3, 2)})
            close(optimiser.step(params, grads), twin.step(params, grads), inputs={"params": params, "grads": grads})


def integer_values(student, reference, rng):
    options = {"learning_rate": 0.1, "eps": NO_EPS}
    optimiser, twin = student.AdamW(**options), reference.AdamW(**options)
    for t in range(1, 4):
        params, grads = {"n": rng.integers(-9, 10, size=5)}, {"n": rng.integers(1, 10, size=5)}
        expected = twin.step({"n": params["n"].astype(float)}, {"n": grads["n"].astype(float)})
        close(optimiser.step(params, grads), expected, inputs={"t": t, "params": params, "grads": grads})
