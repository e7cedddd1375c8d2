"""Checks of the LSTM over a sequence. A sequence of one step has its own check: there nothing is carried."""

import numpy as np

from grader.checks import close, unchanged

GATES = ("f", "i", "C", "o")


def parameters(rng, inputs, hidden):
    weights = {f"W_{gate}": rng.normal(scale=0.7, size=(hidden + inputs, hidden)) for gate in GATES}
    return {**weights, **{f"b_{gate}": rng.normal(scale=0.5, size=hidden) for gate in GATES}}


def state(rng, batch, hidden):
    return np.tanh(rng.normal(size=(batch, hidden))), rng.normal(size=(batch, hidden))


def compare(student, reference, xs, h0, c0, params):
    expected = reference.lstm_forward(xs.astype(float), h0.astype(float), c0.astype(float), params)
    close(student.lstm_forward(xs, h0, c0, params), expected, inputs={"xs": xs, "h0": h0, "c0": c0, **params})


def worked_example(student):
    params = {f"W_{gate}": np.zeros((2, 1)) for gate in GATES} | {f"b_{gate}": np.zeros(1) for gate in GATES}
    params["W_C"] = np.array([[1.0], [1.0]])
    xs, h0, c0 = np.array([[[1.0], [0.0]]]), np.array([[0.0]]), np.array([[2.0]])
    c1 = 1.0 + 0.5 * np.tanh(1.0)
    h1 = 0.5 * np.tanh(c1)
    c2 = 0.5 * c1 + 0.5 * np.tanh(h1)
    h2 = 0.5 * np.tanh(c2)
    expected = (np.array([[[h1], [h2]]]), np.array([[h2]]), np.array([[c2]]))
    close(student.lstm_forward(xs, h0, c0, params), expected, inputs={"xs": xs, "h0": h0, "c0": c0, **params})


def one_step(student, reference, rng):
    for batch, inputs, hidden in [(3, 2, 4), (5, 3, 2)]:
        xs = rng.normal(size=(batch, 1, inputs))
        compare(student, reference, xs, *state(rng, batch, hidden), parameters(rng, inputs, hidden))


def arguments_stay_unchanged(student, reference, rng):
    xs, (h0, c0), params = rng.normal(size=(2, 3, 4)), state(rng, 2, 5), parameters(rng, 4, 5)
    expected = reference.lstm_forward(xs, h0, c0, params)
    unchanged(student, "lstm_forward", xs, h0, c0, params, expected=expected)


def matches_reference(student, reference, rng):
    for batch, time, inputs, hidden in [(3, 5, 2, 7), (7, 2, 5, 3), (5, 5, 3, 3), (2, 3, 7, 11)]:
        xs = rng.normal(size=(batch, time, inputs))
        compare(student, reference, xs, *state(rng, batch, hidden), parameters(rng, inputs, hidden))


def long_sequence(student, reference, rng):
    xs = rng.normal(size=(3, 61, 2))
    compare(student, reference, xs, *state(rng, 3, 5), parameters(rng, 2, 5))


def sizes_of_one(student, reference, rng):
    for batch, time, inputs, hidden in [(1, 4, 3, 1), (1, 3, 1, 5), (5, 2, 1, 1)]:
        xs = rng.normal(size=(batch, time, inputs))
        compare(student, reference, xs, *state(rng, batch, hidden), parameters(rng, inputs, hidden))


def integer_inputs(student, reference, rng):
    xs, h0, c0 = rng.integers(-2, 3, size=(3, 4, 2)), rng.integers(0, 2, size=(3, 5)), rng.integers(1, 4, size=(3, 5))
    compare(student, reference, xs, h0, c0, parameters(rng, 2, 5))
