"""Checks of the LSTM cell. Weights are unequal everywhere, so swapped gates show."""

import numpy as np

from grader.checks import close, unchanged

GATES = ("f", "i", "C", "o")


def parameters(rng, inputs, hidden):
    weights = {f"W_{gate}": rng.normal(scale=0.7, size=(hidden + inputs, hidden)) for gate in GATES}
    return {**weights, **{f"b_{gate}": rng.normal(scale=0.5, size=hidden) for gate in GATES}}


def zeros(inputs, hidden, **changes):
    """Parameters that are all 0, except for the changed ones."""
    weights = {f"W_{gate}": np.zeros((hidden + inputs, hidden)) for gate in GATES}
    return {**weights, **{f"b_{gate}": np.zeros(hidden) for gate in GATES}, **changes}


def state(rng, batch, inputs, hidden):
    return rng.normal(size=(batch, inputs)), np.tanh(rng.normal(size=(batch, hidden))), rng.normal(size=(batch, hidden))


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def named(x, h, c, params):
    return {"x": x, "h": h, "c": c, **params}


def worked_example(student):
    params = zeros(1, 1, W_C=np.array([[0.0], [1.0]]))
    x, h, c = np.array([[1.0]]), np.array([[0.0]]), np.array([[2.0]])
    c_next = 1.0 + 0.5 * np.tanh(1.0)
    expected = (np.array([[0.5 * np.tanh(c_next)]]), np.array([[c_next]]))
    close(student.lstm_cell(x, h, c, params), expected, inputs=named(x, h, c, params))


def gates_one_by_one(student):
    """Only biases act: every gate in turn is nearly open, the others are less so; the candidate is tanh(1)."""
    x, h, c = np.array([[0.0]]), np.array([[0.0]]), np.array([[-1.5]])
    for gate in ("f", "i", "o"):
        opening = {"f": 0.0, "i": -1.0, "o": 1.0, gate: 4.0}
        biases = {f"b_{name}": np.array([bias]) for name, bias in opening.items()} | {"b_C": np.array([1.0])}
        f, i, o = (sigmoid(bias) for bias in opening.values())
        c_next = f * -1.5 + i * np.tanh(1.0)
        expected = (np.array([[o * np.tanh(c_next)]]), np.array([[c_next]]))
        given = {"x": x, "h": h, "c": c, **biases}
        close(student.lstm_cell(x, h, c, zeros(1, 1, **biases)), expected, inputs=given)


def h_comes_before_x(student):
    """Inputs and hidden have the same size, so that the wrong order gives the right shapes."""
    params = zeros(2, 2, W_C=np.array([[1.0, 0.0], [0.0, 1.0], [0.25, 0.0], [0.0, 0.5]]))
    x, h, c = np.array([[1.0, -1.0]]), np.array([[0.5, 0.25]]), np.zeros((1, 2))
    c_next = 0.5 * np.tanh(np.array([[0.75, -0.25]]))
    close(student.lstm_cell(x, h, c, params), (0.5 * np.tanh(c_next), c_next), inputs=named(x, h, c, params))


def arguments_stay_unchanged(student, reference, rng):
    x, h, c = state(rng, 2, 3, 5)
    params = parameters(rng, 3, 5)
    unchanged(student, "lstm_cell", x, h, c, params, expected=reference.lstm_cell(x, h, c, params))


def matches_reference(student, reference, rng):
    for batch, inputs, hidden in [(1, 3, 5), (7, 5, 3), (4, 1, 11), (13, 7, 1), (3, 5, 5)]:
        x, h, c = state(rng, batch, inputs, hidden)
        params = parameters(rng, inputs, hidden)
        expected = reference.lstm_cell(x, h, c, params)
        close(student.lstm_cell(x, h, c, params), expected, inputs=named(x, h, c, params))


def several_steps(student, reference, rng):
    batch, inputs, hidden = 3, 4, 5
    _, h, c = state(rng, batch, inputs, hidden)
    params = parameters(rng, inputs, hidden)
    for step in range(1, 8):
        x = rng.normal(size=(batch, inputs))
        expected = reference.lstm_cell(x, h, c, params)
        close(student.lstm_cell(x, h, c, params), expected, inputs={"step": step, "x": x, "h": h, "c": c})
        h, c = expected


def parameters_in_another_order(student, reference, rng):
    for names in ["o C i f", "i f o C", "C o f i"]:
        x, h, c = state(rng, 3, 2, 4)
        params = parameters(rng, 2, 4)
        params = {f"{letter}_{gate}": params[f"{letter}_{gate}"] for letter in "Wb" for gate in names.split()}
        expected = reference.lstm_cell(x, h, c, params)
        close(student.lstm_cell(x, h, c, params), expected, inputs=named(x, h, c, params))


def integer_inputs(student, reference, rng):
    x, h, c = rng.integers(-2, 3, size=(3, 2)), np.zeros((3, 4), dtype=int), rng.integers(1, 4, size=(3, 4))
    params = parameters(rng, 2, 4)
    expected = reference.lstm_cell(x.astype(float), h.astype(float), c.astype(float), params)
    close(student.lstm_cell(x, h, c, params), expected, inputs=named(x, h, c, params))
