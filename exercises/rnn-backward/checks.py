"""Checks of backpropagation through time. The reference is compared with TensorFlow's gradients in its tests."""

import numpy as np

from grader.checks import close, unchanged


def forward(xs, h0, Wx, Wh, b):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ Wx + h @ Wh + b)
        hs.append(h)
    return np.stack(hs, axis=1)


def example(rng, batch, time, inputs, hidden):
    """Arguments by name, with hidden states from a true forward pass."""
    xs, h0 = rng.normal(size=(batch, time, inputs)), rng.normal(scale=0.7, size=(batch, hidden))
    weights = {
        "Wx": rng.normal(scale=0.6, size=(inputs, hidden)),
        "Wh": rng.normal(scale=0.6, size=(hidden, hidden)),
        "b": rng.normal(scale=0.4, size=hidden),
    }
    dhs = rng.normal(size=(batch, time, hidden))
    return {"dhs": dhs, "xs": xs, "hs": forward(xs, h0, **weights), "h0": h0, **weights}


def compare(student, reference, given):
    expected = reference.rnn_backward(*(value.astype(float) for value in given.values()))
    close(student.rnn_backward(*given.values()), expected, inputs=given)


def worked_example(student):
    one, h1 = np.array([[1.0]]), np.tanh(1.0)
    h2 = np.tanh(0.5 * h1)
    given = {
        "dhs": np.ones((1, 2, 1)),
        "xs": np.array([[[1.0], [0.0]]]),
        "hs": np.array([[[h1], [h2]]]),
        "h0": np.zeros((1, 1)),
        "Wx": one,
        "Wh": 0.5 * one,
        "b": np.zeros(1),
    }
    da2 = 1 - h2**2
    da1 = (1 + 0.5 * da2) * (1 - h1**2)
    expected = {
        "dxs": np.array([[[da1], [da2]]]),
        "dh0": 0.5 * da1 * one,
        "dWx": da1 * one,
        "dWh": h1 * da2 * one,
        "db": np.array([da1 + da2]),
    }
    close(student.rnn_backward(*given.values()), expected, inputs=given)


def single_step(student, reference, rng):
    compare(student, reference, example(rng, 3, 1, 2, 4))


def loss_of_the_last_step_only(student, reference, rng):
    given = example(rng, 2, 4, 3, 2)
    given["dhs"][:, :-1] = 0
    compare(student, reference, given)


def arguments_stay_unchanged(student, reference, rng):
    given = example(rng, 2, 3, 2, 3)
    expected = reference.rnn_backward(*given.values())
    unchanged(student, "rnn_backward", *given.values(), expected=expected)


def matches_reference(student, reference, rng):
    for sizes in [(3, 5, 2, 7), (7, 2, 5, 3), (2, 11, 1, 2), (5, 3, 3, 3)]:
        compare(student, reference, example(rng, *sizes))


def one_sequence(student, reference, rng):
    for sizes in [(1, 3, 2, 5), (1, 7, 1, 2)]:
        compare(student, reference, example(rng, *sizes))


def hidden_state_of_size_one(student, reference, rng):
    for sizes in [(3, 4, 2, 1), (5, 2, 1, 1)]:
        compare(student, reference, example(rng, *sizes))


def integer_inputs(student, reference, rng):
    given = example(rng, 3, 4, 2, 3)
    given["xs"], given["h0"] = rng.integers(-2, 3, size=(3, 4, 2)), rng.integers(1, 3, size=(3, 3))
    given["Wx"], given["Wh"] = np.array([[1, -1, 2], [0, 1, -1]]), np.array([[1, 2, 0], [0, -1, 1], [-1, 0, 1]])
    given["hs"] = np.tanh(given["hs"])  # any states will do: the backward pass takes them as they are
    compare(student, reference, given)
