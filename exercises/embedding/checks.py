"""Checks of the embedding. Inputs without repeated ids have their own check: there an assignment does no harm."""

import numpy as np

from grader.checks import close, unchanged

TABLE = np.array([[0.5, -1.0], [2.0, 1.0], [-0.5, 3.0], [4.0, 0.25]])
IDS = np.array([[1, 3, 1]])


def compare_backward(student, reference, dout, ids, vocab_size):
    expected = reference.embedding_backward(dout, ids, vocab_size)
    inputs = {"dout": dout, "ids": ids, "vocab_size": vocab_size}
    close(student.embedding_backward(dout, ids, vocab_size), expected, inputs=inputs)


def repeated(rng, batch, time, vocab_size):
    """Random ids in which 0 and the last word occur at least twice."""
    ids = rng.integers(0, vocab_size, size=batch * time)
    ids[:2], ids[-2:] = 0, vocab_size - 1
    return ids.reshape(batch, time)


def forward_by_hand(student):
    expected = np.array([[[2.0, 1.0], [4.0, 0.25], [2.0, 1.0]]])
    close(student.embedding_forward(IDS, TABLE), expected, inputs={"ids": IDS, "table": TABLE})


def backward_by_hand(student):
    dout = np.array([[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]])
    expected = np.array([[0.0, 0.0], [6.0, 8.0], [0.0, 0.0], [3.0, 4.0]])
    inputs = {"dout": dout, "ids": IDS, "vocab_size": 4}
    close(student.embedding_backward(dout, IDS, 4), expected, inputs=inputs)


def every_word_once(student, reference, rng):
    ids = rng.permutation(6).reshape(2, 3)
    compare_backward(student, reference, rng.normal(size=(2, 3, 4)), ids, 6)


def arguments_stay_unchanged(student, reference, rng):
    dout, ids = rng.normal(size=(2, 5, 3)), repeated(rng, 2, 5, 4)
    unchanged(student, "embedding_backward", dout, ids, 4, expected=reference.embedding_backward(dout, ids, 4))


def forward_of_many_sizes(student, reference, rng):
    for batch, time, vocab_size, features in [(3, 5, 7, 2), (7, 2, 11, 3), (2, 3, 5, 5), (5, 5, 3, 13)]:
        ids, table = repeated(rng, batch, time, vocab_size), rng.normal(size=(vocab_size, features))
        inputs = {"ids": ids, "table": table}
        close(student.embedding_forward(ids, table), reference.embedding_forward(ids, table), inputs=inputs)


def backward_of_many_sizes(student, reference, rng):
    for batch, time, vocab_size, features in [(3, 5, 7, 2), (7, 3, 11, 3), (2, 3, 3, 3), (5, 11, 5, 13)]:
        ids, dout = repeated(rng, batch, time, vocab_size), rng.normal(size=(batch, time, features))
        compare_backward(student, reference, dout, ids, vocab_size)


def one_sequence(student, reference, rng):
    for time, vocab_size, features in [(7, 5, 3), (11, 4, 1)]:
        ids, dout = repeated(rng, 1, time, vocab_size), rng.normal(size=(1, time, features))
        compare_backward(student, reference, dout, ids, vocab_size)


def words_that_do_not_occur(student, reference, rng):
    ids = np.array([[2, 4, 2], [4, 4, 1]])
    compare_backward(student, reference, rng.normal(size=(2, 3, 3)), ids, 9)
