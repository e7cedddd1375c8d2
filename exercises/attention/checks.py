"""Checks of attention. Masks, a single key and a single feature have checks of their own: mistakes hide there."""

import numpy as np

from grader.checks import close, stable, unchanged


def example(rng, batch, m, n, d, e):
    return rng.normal(size=(batch, m, d)), rng.normal(size=(batch, n, d)), rng.normal(size=(batch, n, e))


def half_hidden(rng, *shape):
    """A mask that shows every query the second key and either the first or the last, and hides the other of these."""
    mask = rng.random(shape) < 0.5
    shows_first = rng.random(shape[:-1]) < 0.5
    mask[..., 0], mask[..., -1], mask[..., 1] = shows_first, ~shows_first, True
    return mask


def compare(student, reference, q, k, v, mask=None):
    given = {"q": q, "k": k, "v": v} | ({} if mask is None else {"mask": mask})
    expected = reference.scaled_dot_product_attention(q.astype(float), k.astype(float), v.astype(float), mask)
    close(student.scaled_dot_product_attention(*given.values()), expected, inputs=given)


def by_hand():
    q, k = np.array([[[1.0, 1.0, 0.0, 0.0]]]), np.zeros((1, 3, 4))
    k[0, 0, :2], k[0, 2, :2] = np.log(3.0), 2.0
    return q, k, np.array([[[4.0, 0.0], [0.0, 8.0], [6.0, 6.0]]])


def worked_example(student):
    q, k, v = by_hand()
    q, k, v = q, k[:, :2], v[:, :2]
    expected = (np.array([[[3.0, 2.0]]]), np.array([[[0.75, 0.25]]]))
    close(student.scaled_dot_product_attention(q, k, v), expected, inputs={"q": q, "k": k, "v": v})


def worked_example_with_a_mask(student):
    q, k, v = by_hand()
    mask = np.array([[True, True, False]])
    expected = (np.array([[[3.0, 2.0]]]), np.array([[[0.75, 0.25, 0.0]]]))
    inputs = {"q": q, "k": k, "v": v, "mask": mask}
    close(student.scaled_dot_product_attention(q, k, v, mask), expected, inputs=inputs)


def arguments_stay_unchanged(student, reference, rng):
    q, k, v = example(rng, 2, 3, 4, 5, 2)
    mask = np.array([[True, True, False, True], [False, True, True, False], [True, False, True, True]])
    expected = reference.scaled_dot_product_attention(q, k, v, mask)
    unchanged(student, "scaled_dot_product_attention", q, k, v, mask, expected=expected)


def matches_reference(student, reference, rng):
    for sizes in [(3, 2, 5, 7, 4), (2, 7, 3, 5, 11), (5, 3, 3, 3, 2), (2, 4, 13, 2, 5)]:
        compare(student, reference, *example(rng, *sizes))


def one_mask_for_all(student, reference, rng):
    for batch, m, n, d, e in [(3, 2, 5, 7, 4), (2, 5, 3, 2, 7)]:
        compare(student, reference, *example(rng, batch, m, n, d, e), half_hidden(rng, m, n))


def a_mask_for_each_sample(student, reference, rng):
    for batch, m, n, d, e in [(3, 2, 5, 7, 4), (4, 4, 7, 3, 2)]:
        mask = half_hidden(rng, batch, m, n)
        mask[0] = np.arange(n) < n - 1
        mask[1:, :, -1] = True
        mask[1:, :, 0] = False
        compare(student, reference, *example(rng, batch, m, n, d, e), mask)


def one_key(student, reference, rng):
    for batch, m, d, e in [(3, 2, 5, 4), (1, 7, 3, 2)]:
        compare(student, reference, *example(rng, batch, m, 1, d, e))


def one_feature(student, reference, rng):
    for batch, m, n in [(3, 2, 5), (1, 5, 3)]:
        compare(student, reference, *example(rng, batch, m, n, 1, 1))


def large_scores(student, reference, rng):
    q, k, v = example(rng, 2, 3, 5, 4, 3)
    q[..., 0], k[..., 0] = 100.0, 20.0 + rng.normal(size=(2, 5)) / 100
    expected = reference.scaled_dot_product_attention(q, k, v)
    # In float32 a score of 1000 is good to 6e-5 only, and so are the weights.
    stable(student, "scaled_dot_product_attention", q, k, v, expected=expected, rtol=1e-3, atol=1e-4)


def hidden_key_with_a_large_score(student, reference, rng):
    """The first query has small scores, so that no mask and an upside-down mask differ."""
    q, k, v = example(rng, 2, 3, 4, 5, 2)
    q[..., 0], k[..., 0] = 50.0, rng.normal(size=(2, 4)) / 50
    k[:, 1, 0] = 60.0
    q[:, 0, 0] = 0.0
    mask = np.array([True, False, True, True]) & np.ones((3, 1), dtype=bool)
    compare(student, reference, q, k, v, mask)


def integer_inputs(student, reference, rng):
    q, k, v = (rng.integers(-2, 3, size=shape) for shape in [(2, 3, 3), (2, 5, 3), (2, 5, 4)])
    q[..., 0], k[..., 0], v[:, 0] = 1, np.arange(5) - 2, 3
    compare(student, reference, q, k, v)
