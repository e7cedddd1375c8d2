"""Checks of multi-head attention. Mistakes hide with one head, one position or heads of size one: those come apart."""

import numpy as np

from grader.checks import close, unchanged

NAMES = ("Wq", "Wk", "Wv", "Wo")


def example(rng, batch, time, model):
    weights = {name: rng.normal(size=(model, model)) / np.sqrt(model) for name in NAMES}
    return {"x": rng.normal(size=(batch, time, model)), **weights}


def half_hidden(rng, time):
    """A mask that shows every position the second one and the first or the last, and hides the other."""
    mask = rng.random((time, time)) < 0.5
    shows_first = rng.random(time) < 0.5
    mask[:, 0], mask[:, -1], mask[:, 1] = shows_first, ~shows_first, True
    return mask


def compare(student, reference, given):
    expected = reference.multi_head_attention(given["x"].astype(float), *list(given.values())[1:])
    close(student.multi_head_attention(*given.values()), expected, inputs=given)


def by_hand():
    return {
        "x": np.array([[[1.0, 0.0], [0.0, 1.0]]]),
        "Wq": np.array([[np.log(3.0), 0.0], [0.0, 0.0]]),
        "Wk": np.eye(2),
        "Wv": np.array([[4.0, 2.0], [0.0, 8.0]]),
        "Wo": np.array([[0.0, 1.0], [1.0, 0.0]]),
        "heads": 2,
    }


def worked_example(student):
    given = by_hand()
    expected = np.array([[[5.0, 3.0], [5.0, 2.0]]])
    close(student.multi_head_attention(*given.values()), expected, inputs=given)


def worked_example_with_a_mask(student):
    """The first position may look at itself only."""
    given = by_hand() | {"mask": np.array([[True, False], [True, True]])}
    expected = np.array([[[2.0, 4.0], [5.0, 2.0]]])
    close(student.multi_head_attention(*given.values()), expected, inputs=given)


def one_head(student, reference, rng):
    compare(student, reference, example(rng, 2, 3, 5) | {"heads": 1})


def arguments_stay_unchanged(student, reference, rng):
    given = example(rng, 2, 3, 4) | {"heads": 2, "mask": ~np.eye(3, dtype=bool)}
    expected = reference.multi_head_attention(*given.values())
    unchanged(student, "multi_head_attention", *given.values(), expected=expected)


def matches_reference(student, reference, rng):
    for batch, time, heads, d in [(3, 5, 2, 3), (2, 7, 3, 2), (1, 2, 5, 3), (5, 3, 3, 3), (2, 11, 2, 2)]:
        compare(student, reference, example(rng, batch, time, heads * d) | {"heads": heads})


def masked_positions(student, reference, rng):
    for batch, time, heads, d in [(3, 5, 2, 3), (2, 7, 3, 2)]:
        given = example(rng, batch, time, heads * d) | {"heads": heads, "mask": half_hidden(rng, time)}
        compare(student, reference, given)


def one_position(student, reference, rng):
    for batch, heads, d in [(3, 2, 5), (2, 3, 2)]:
        compare(student, reference, example(rng, batch, 1, heads * d) | {"heads": heads})


def heads_of_size_one(student, reference, rng):
    for batch, time, heads in [(3, 4, 5), (1, 5, 3)]:
        compare(student, reference, example(rng, batch, time, heads) | {"heads": heads})


def integer_inputs(student, reference, rng):
    given = example(rng, 2, 5, 6) | {"heads": 3}
    compare(student, reference, given | {"x": rng.integers(-2, 3, size=(2, 5, 6))})
