"""Checks of the GRU cell. With one hidden unit it does not matter where the reset gate acts: that is a check apart."""

import numpy as np

from grader.checks import close, unchanged

GATES = ("z", "r", "h")


def parameters(rng, inputs, hidden):
    weights = {f"W_{gate}": rng.normal(scale=0.7, size=(hidden + inputs, hidden)) for gate in GATES}
    return {**weights, **{f"b_{gate}": rng.normal(scale=0.5, size=hidden) for gate in GATES}}


def zeros(inputs, hidden, **changes):
    """Parameters that are all 0, except for the changed ones."""
    weights = {f"W_{gate}": np.zeros((hidden + inputs, hidden)) for gate in GATES}
    return {**weights, **{f"b_{gate}": np.zeros(hidden) for gate in GATES}, **changes}


def state(rng, batch, inputs, hidden):
    return rng.normal(size=(batch, inputs)), np.tanh(rng.normal(size=(batch, hidden)))


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def compare(student, reference, x, h, params):
    expected = reference.gru_cell(x.astype(float), h.astype(float), params)
    close(student.gru_cell(x, h, params), expected, inputs={"x": x, "h": h, **params})


def worked_example(student):
    params = zeros(1, 1, W_h=np.array([[1.0], [1.0]]), b_z=np.array([np.log(3.0)]))
    x, h = np.array([[1.0]]), np.array([[0.5]])
    expected = np.array([[0.25 * 0.5 + 0.75 * np.tanh(1.25)]])
    close(student.gru_cell(x, h, params), expected, inputs={"x": x, "h": h, **params})


def update_gate_open_and_closed(student):
    """Only the bias of z decides: how much of the candidate, tanh(1), replaces the old state."""
    x, h = np.array([[0.0]]), np.array([[-0.5]])
    for bias in (3.0, -3.0):
        params = zeros(1, 1, b_z=np.array([bias]), b_h=np.array([1.0]))
        z = sigmoid(bias)
        expected = np.array([[(1 - z) * -0.5 + z * np.tanh(1.0)]])
        close(student.gru_cell(x, h, params), expected, inputs={"x": x, "h": h, **params})


def reset_gate_open_and_closed(student):
    """Only the bias of r decides: how much of the old state the candidate sees."""
    x, h = np.array([[0.0]]), np.array([[0.8]])
    for bias in (3.0, -3.0):
        params = zeros(1, 1, b_r=np.array([bias]), W_h=np.array([[1.5], [0.0]]))
        expected = np.array([[0.5 * 0.8 + 0.5 * np.tanh(sigmoid(bias) * 0.8 * 1.5)]])
        close(student.gru_cell(x, h, params), expected, inputs={"x": x, "h": h, **params})


def reset_before_the_product(student):
    """Two units of which one is reset: each feeds the other, so it matters whether h or h W_h is reset."""
    params = zeros(1, 2, b_r=np.array([3.0, -3.0]), W_h=np.array([[0.0, 1.0], [1.0, 0.0], [0.5, -0.5]]))
    x, h = np.array([[1.0]]), np.array([[0.6, -0.4]])
    r = sigmoid(np.array([3.0, -3.0]))
    candidate = np.tanh(np.array([[r[1] * -0.4 + 0.5, r[0] * 0.6 - 0.5]]))
    close(student.gru_cell(x, h, params), 0.5 * h + 0.5 * candidate, inputs={"x": x, "h": h, **params})


def arguments_stay_unchanged(student, reference, rng):
    x, h = state(rng, 2, 3, 5)
    params = parameters(rng, 3, 5)
    unchanged(student, "gru_cell", x, h, params, expected=reference.gru_cell(x, h, params))


def matches_reference(student, reference, rng):
    for batch, inputs, hidden in [(1, 3, 5), (7, 5, 3), (4, 1, 11), (13, 7, 2), (3, 5, 5)]:
        compare(student, reference, *state(rng, batch, inputs, hidden), parameters(rng, inputs, hidden))


def several_steps(student, reference, rng):
    batch, inputs, hidden = 3, 4, 5
    _, h = state(rng, batch, inputs, hidden)
    params = parameters(rng, inputs, hidden)
    for step in range(1, 8):
        x = rng.normal(size=(batch, inputs))
        expected = reference.gru_cell(x, h, params)
        close(student.gru_cell(x, h, params), expected, inputs={"step": step, "x": x, "h": h})
        h = expected


def hidden_state_of_size_one(student, reference, rng):
    for batch, inputs in [(1, 1), (5, 3)]:
        compare(student, reference, *state(rng, batch, inputs, 1), parameters(rng, inputs, 1))


def integer_inputs(student, reference, rng):
    x, h = rng.integers(-2, 3, size=(3, 2)), rng.integers(1, 3, size=(3, 4))
    compare(student, reference, x, h, parameters(rng, 2, 4))
