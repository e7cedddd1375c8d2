"""Checks of gradient clipping. Norms keep away from max_norm, where rounding would decide."""

import numpy as np

from grader.checks import close, stable, unchanged

LAYERS = {"W1": (5, 3), "b1": (3,), "kernel": (2, 1, 3), "gamma": (1,)}


def arrays(rng, shapes):
    return {key: rng.normal(size=shape) for key, shape in shapes.items()}


def norm_of(grads):
    return float(np.linalg.norm(np.concatenate([value.ravel() for value in grads.values()])))


def worked_example(student):
    grads = {"W": np.array([[2.0, -4.0], [5.0, 6.0]]), "b": np.array([12.0, 0.0])}
    expected = {"W": np.array([[0.4, -0.8], [1.0, 1.2]]), "b": np.array([2.4, 0.0])}
    close(student.clip_by_global_norm(grads, 3.0), (expected, 15.0), inputs={"grads": grads, "max_norm": 3.0})


def short_gradients_stay(student, rng):
    grads = arrays(rng, {"W": (3, 2), "b": (2,)})
    norm = norm_of(grads)
    max_norm = norm * rng.uniform(1.5, 4)
    close(student.clip_by_global_norm(grads, max_norm), (grads, norm), inputs={"grads": grads, "max_norm": max_norm})


def arguments_stay_unchanged(student, rng):
    grads = arrays(rng, {"W": (3, 2), "b": (2,)})
    norm = norm_of(grads)
    expected = ({key: value / 2 for key, value in grads.items()}, norm)
    unchanged(student, "clip_by_global_norm", grads, norm / 2, expected=expected)


def matches_reference(student, reference, rng):
    for shapes in (LAYERS, {"first": (7, 2), "second": (2, 7)}, {"only": (3, 5)}, {"a": (1,), "b": (1, 1)}):
        grads = {key: value * 10.0 ** rng.uniform(-2, 1) for key, value in arrays(rng, shapes).items()}
        for share in (rng.uniform(0.01, 0.2), rng.uniform(0.3, 0.95), rng.uniform(1.1, 3)):
            inputs = {"grads": grads, "max_norm": norm_of(grads) * share}
            close(student.clip_by_global_norm(**inputs), reference.clip_by_global_norm(**inputs), inputs=inputs)


def zero_gradients(student):
    grads = {"W": np.zeros((2, 3)), "b": np.zeros(3)}
    stable(student, "clip_by_global_norm", grads, 1.0, expected=(grads, 0.0))


def integer_values(student, reference, rng):
    W = np.array([[2, 7], [9, 4], [5, 5]]) * rng.integers(1, 4)  # of rank 2 always: other norms differ
    grads = {"W": W, "b": rng.integers(-9, -1, size=2)}
    floats = {key: value.astype(float) for key, value in grads.items()}
    expected = reference.clip_by_global_norm(floats, 2.5)
    close(student.clip_by_global_norm(grads, 2.5), expected, inputs={"grads": grads, "max_norm": 2.5})
