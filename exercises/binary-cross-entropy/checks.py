"""Checks of binary cross-entropy.

Probabilities of hidden checks lie in [0.02, 0.98] and scores within 8 of 0, unless a check is about the extremes. Both
answers occur in each array, and no array has one entry only.
"""

import numpy as np

from grader.checks import close, stable, unchanged


def answers(rng, shape):
    y_true = rng.integers(0, 2, size=shape).astype(float)
    y_true.flat[0], y_true.flat[-1] = 1.0, 0.0
    return y_true


def probabilities(rng, shape):
    return rng.uniform(0.02, 0.98, size=shape)


def scores(rng, shape):
    return np.clip(rng.normal(scale=3, size=shape), -8, 8)


def compare_bce(student, reference, y_true, p, **tolerance):
    expected = reference.bce(y_true.astype(float), p.astype(float))
    close(student.bce(y_true, p), expected, inputs={"y_true": y_true, "p": p}, name="bce(y_true, p)", **tolerance)


def compare_logits(student, reference, y_true, z, **tolerance):
    expected = reference.bce_with_logits(y_true.astype(float), z.astype(float))
    inputs = {"y_true": y_true, "z": z}
    close(student.bce_with_logits(y_true, z), expected, inputs=inputs, name="bce_with_logits(y_true, z)", **tolerance)


def worked_example_bce(student):
    y_true, p = np.array([1.0, 0.0, 1.0]), np.array([0.8, 0.4, 0.5])
    expected = -(np.log(0.8) + np.log(0.6) + np.log(0.5)) / 3
    close(student.bce(y_true, p), expected, inputs={"y_true": y_true, "p": p}, name="bce(y_true, p)")


def worked_example_logits(student):
    y_true, z = np.array([1.0, 0.0, 1.0]), np.array([2.0, 0.0, -1.0])
    expected = (np.log(1 + np.exp(-2.0)) + np.log(2.0) + np.log(1 + np.exp(1.0))) / 3
    inputs = {"y_true": y_true, "z": z}
    close(student.bce_with_logits(y_true, z), expected, inputs=inputs, name="bce_with_logits(y_true, z)")


def certain_and_wrong(student):
    """One call for each end, so that a missing clip at one end is not taken for one at both."""
    for right, probability in [(1.0, 0.0), (0.0, 1.0), (1.0, 1e-9)]:
        y_true, p = np.array([right, 0.0, right]), np.array([probability, 0.5, probability])
        stable(student, "bce", y_true, p, expected=(-2 * np.log(1e-7) + np.log(2)) / 3)


def certain_and_right(student):
    for right, probability in [(1.0, 1.0), (0.0, 0.0), (1.0, 1 - 1e-8)]:
        y_true, p = np.full(3, right), np.full(3, probability)
        stable(student, "bce", y_true, p, expected=-np.log(1 - 1e-7))


def extreme_scores(student):
    """By hand: a wrong answer costs |z|, a right one less than 1e-300. Large and small scores apart, then both."""
    for y_true, z, expected in [
        ([1.0, 0.0, 1.0], [1000.0, 3000.0, 0.0], (3000 + np.log(2)) / 3),
        ([1.0, 0.0, 0.0], [-2000.0, -1000.0, 0.0], (2000 + np.log(2)) / 3),
        ([1.0, 0.0], [-10000.0, 10000.0], 10000.0),
    ]:
        stable(student, "bce_with_logits", np.array(y_true), np.array(z), expected=expected)


def arguments_stay_unchanged(student, reference, rng):
    y_true, p, z = answers(rng, 7), probabilities(rng, 7), scores(rng, 7)
    y_true[2:4], p[2:4] = [1.0, 0.0], [1e-13, 1 - 1e-13]
    unchanged(student, "bce", y_true, p, expected=reference.bce(y_true, p))
    unchanged(student, "bce_with_logits", y_true, z, expected=reference.bce_with_logits(y_true, z))


def bce_of_vectors(student, reference, rng):
    for length in (2, 3, 7, 101):
        compare_bce(student, reference, answers(rng, length), probabilities(rng, length))


def logits_of_vectors(student, reference, rng):
    for length in (2, 3, 7, 101):
        compare_logits(student, reference, answers(rng, length), scores(rng, length))


def scores_beyond_the_clip(student, reference, rng):
    """Wrong and certain: the loss is 10 to 36, where a probability that is clipped at 1e-7 stops at 16."""
    for least, most in [(10, 14), (20, 30), (32, 36)]:
        y_true = answers(rng, 5)
        compare_logits(student, reference, y_true, rng.uniform(least, most, size=5) * (1 - 2 * y_true))


def more_axes(student, reference, rng):
    for shape in [(5, 3), (2, 7), (3, 3), (2, 3, 5)]:
        compare_bce(student, reference, answers(rng, shape), probabilities(rng, shape))
        compare_logits(student, reference, answers(rng, shape), scores(rng, shape))


def integers_and_float32(student, reference, rng):
    whole, y_true = np.array([3, -2, 0, 5, -7]), np.array([1, 0, 1, 0, 0])
    likely = rng.uniform(0.6, 0.9, size=5)
    compare_bce(student, reference, y_true, np.where(y_true == 1, likely, 1 - likely))
    compare_logits(student, reference, y_true, whole)
    single = [values.astype(np.float32) for values in (answers(rng, 11), probabilities(rng, 11), scores(rng, 11))]
    compare_bce(student, reference, single[0], single[1], rtol=1e-5, atol=1e-6)
    compare_logits(student, reference, single[0], single[2], rtol=1e-5, atol=1e-6)
