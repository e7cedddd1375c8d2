"""Checks of the recurrent network.

Sizes of 1 have checks of their own, so that a mistake fails a check on every input or on none.
"""

import numpy as np

from grader.checks import close, unchanged


def weights(rng, inputs, hidden):
    return {
        "Wx": rng.normal(scale=0.7, size=(inputs, hidden)),
        "Wh": rng.normal(scale=0.7, size=(hidden, hidden)),
        "b": rng.normal(scale=0.5, size=hidden),
    }


def example():
    return {"Wx": np.array([[1.0], [-1.0]]), "Wh": np.array([[2.0]]), "b": np.array([0.5])}


def compare_forward(student, reference, xs, h0, params):
    expected = reference.rnn_forward(xs.astype(float), h0.astype(float), *params.values())
    close(student.rnn_forward(xs, h0, *params.values()), expected, inputs={"xs": xs, "h0": h0, **params})


def one_step_by_hand(student):
    x, h, params = np.array([[1.0, 2.0]]), np.array([[0.5]]), example()
    expected = np.array([[np.tanh(0.5)]])
    close(student.rnn_cell(x, h, *params.values()), expected, inputs={"x": x, "h": h, **params})


def two_steps_by_hand(student):
    xs, h0, params = np.array([[[1.0, 2.0], [1.0, 0.0]]]), np.array([[0.5]]), example()
    first = np.tanh(0.5)
    expected = np.array([[[first], [np.tanh(2 * first + 1.5)]]])
    close(student.rnn_forward(xs, h0, *params.values()), expected, inputs={"xs": xs, "h0": h0, **params})


def arguments_stay_unchanged(student, reference, rng):
    xs, h0, params = rng.normal(size=(3, 4, 2)), rng.normal(size=(3, 5)), weights(rng, 2, 5)
    expected = reference.rnn_forward(xs, h0, *params.values())
    unchanged(student, "rnn_forward", xs, h0, *params.values(), expected=expected)


def one_step_of_many_sizes(student, reference, rng):
    for batch, inputs, hidden in [(1, 3, 5), (7, 5, 3), (4, 1, 11), (13, 7, 2), (3, 4, 4)]:
        x, h, params = rng.normal(size=(batch, inputs)), rng.normal(size=(batch, hidden)), weights(rng, inputs, hidden)
        expected = reference.rnn_cell(x, h, *params.values())
        close(student.rnn_cell(x, h, *params.values()), expected, inputs={"x": x, "h": h, **params})


def sequences_of_many_sizes(student, reference, rng):
    for batch, time, inputs, hidden in [(1, 3, 2, 5), (7, 5, 3, 2), (2, 13, 1, 3), (5, 5, 4, 4), (3, 2, 7, 11)]:
        xs, h0 = rng.normal(size=(batch, time, inputs)), rng.normal(size=(batch, hidden))
        compare_forward(student, reference, xs, h0, weights(rng, inputs, hidden))


def sequence_of_length_one(student, reference, rng):
    for batch, inputs, hidden in [(3, 2, 5), (5, 4, 2)]:
        xs, h0 = rng.normal(size=(batch, 1, inputs)), rng.normal(size=(batch, hidden))
        compare_forward(student, reference, xs, h0, weights(rng, inputs, hidden))


def hidden_state_of_size_one(student, reference, rng):
    for batch, time, inputs in [(1, 3, 1), (5, 4, 3)]:
        xs, h0 = rng.normal(size=(batch, time, inputs)), rng.normal(size=(batch, 1))
        compare_forward(student, reference, xs, h0, weights(rng, inputs, 1))


def integer_inputs(student, reference, rng):
    xs, h0 = rng.integers(-2, 3, size=(3, 4, 2)), rng.integers(-1, 2, size=(3, 5))
    compare_forward(student, reference, xs, h0, weights(rng, 2, 5))
