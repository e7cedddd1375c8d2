"""What is wrong with a trained model, in one word each: `symptom=` of `scale`, `at_least`, `accuracy`...

A mistake in training cannot be recognised by its outputs: no two runs agree. What it leaves behind can be seen, though.
The word leads a student to the hint of the wrong answer whose header names it (`# symptom: weights_unchanged`).

In each function the first word that fits is said, so causes come before what follows from them: weights that never
moved also guess, and NaN weights also predict one class.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeGuard

import numpy as np
from numpy.typing import NDArray

from grader.checks.arrays import REAL_KINDS
from grader.checks.measures import are_probabilities

WEIGHTS_UNCHANGED = "weights_unchanged"
WEIGHTS_NOT_FINITE = "weights_not_finite"
CONSTANT_PREDICTION = "constant_prediction"
NOT_PROBABILITIES = "not_probabilities"
GUESSING = "guessing"
MEMORISED = "memorised"
LEARNS_TOO_LITTLE = "learns_too_little"
STANDARD = (
    WEIGHTS_UNCHANGED,
    WEIGHTS_NOT_FINITE,
    NOT_PROBABILITIES,
    CONSTANT_PREDICTION,
    MEMORISED,
    GUESSING,
    LEARNS_TOO_LITTLE,
)

NEARLY_ALL = 0.95  # of the predictions are one class
LIKE_NEARLY_ALL = 0.9  # of the labels are one class: then predicting it is no symptom
KNOWN_BY_HEART = 0.9  # accuracy on what it was trained on
FORGOTTEN = 0.2  # how much lower it is on what is new
LUCK = 0.05  # a little more than guessing is still guessing, and so are three standard errors
STANDARD_ERRORS = 3.0
HARDLY_MOVES = 0.05  # standard deviation of predictions, as part of that of the right values
NO_BETTER_THAN_MEAN = 0.9  # squared error, as part of the variance of the right values
TIMES_WORSE = 4.0  # squared error on what is new, against what it was trained on

Weights = Sequence[NDArray[Any]]


def of_classifier(
    before: Weights,
    after: Weights,
    labels: NDArray[Any],
    predictions: object,
    *,
    on_trained: float | None = None,
    probabilities: bool = True,
) -> str:
    """Return the word for what is wrong with a classifier that is not good enough.

    Args:
        before: `weights(model)` from before training.
        after: `weights(model)` from after training.
        labels: Right classes of new samples, integers of shape (n,).
        predictions: What the model predicted for them: classes (n,), or scores (n, classes).
        on_trained: Its accuracy on what it was trained on, if that was measured.
        probabilities: Whether scores should be probabilities.

    Returns:
        One of STANDARD; "" if the predictions have no form to be judged by, which `accuracy` explains.
    """
    if symptom := _of_weights(before, after):
        return symptom
    if not _is_table(predictions, len(labels)):
        return ""
    # Without softmax the loss itself is wrong, whatever follows from that.
    if probabilities and predictions.ndim == 2 and not are_probabilities(predictions):
        return NOT_PROBABILITIES
    classes = predictions if predictions.ndim == 1 else predictions.argmax(axis=1)
    usual = _largest_share(labels)
    if _largest_share(classes) >= NEARLY_ALL and usual < LIKE_NEARLY_ALL:
        return CONSTANT_PREDICTION
    reached = float((classes == labels).mean())
    # Before guessing: what was learnt by heart may be no better than guessing on what is new.
    if on_trained is not None and on_trained >= KNOWN_BY_HEART and reached <= on_trained - FORGOTTEN:
        return MEMORISED
    error = np.sqrt(usual * (1 - usual) / len(labels))
    return GUESSING if reached <= usual + max(LUCK, STANDARD_ERRORS * error) else LEARNS_TOO_LITTLE


def of_regression(
    before: Weights,
    after: Weights,
    targets: NDArray[Any],
    predictions: object,
    *,
    on_trained: float | None = None,
) -> str:
    """Return the word for what is wrong with a model of numbers (a forecast, a picture) that is not good enough.

    Args:
        before: `weights(model)` from before training.
        after: `weights(model)` from after training.
        targets: Right values of new samples, shape (n, ...).
        predictions: What the model predicted for them, of the same shape.
        on_trained: Its mean squared error on what it was trained on, if that was measured.

    Returns:
        One of STANDARD; "" if the predictions have no form to be judged by, which `mean_squared_error` explains.
    """
    if symptom := _of_weights(before, after):
        return symptom
    if not _is_numbers(predictions) or predictions.shape != targets.shape:
        return ""
    given, right = np.asarray(predictions, dtype=np.float64), np.asarray(targets, dtype=np.float64)
    with np.errstate(all="ignore"):
        spread = float(((right - right.mean(axis=0)) ** 2).mean())
        moves = float(((given - given.mean(axis=0)) ** 2).mean())
        error = float(((given - right) ** 2).mean())
    if moves <= HARDLY_MOVES**2 * spread:
        return CONSTANT_PREDICTION
    # Before guessing, as above.
    if on_trained is not None and error > TIMES_WORSE * on_trained and on_trained < NO_BETTER_THAN_MEAN * spread:
        return MEMORISED
    return GUESSING if not error < NO_BETTER_THAN_MEAN * spread else LEARNS_TOO_LITTLE


def _of_weights(before: Weights, after: Weights) -> str:
    # Unchanged first: whoever trains another model, or none, must hear just that, whatever its random weights predict.
    if len(before) == len(after) and all(map(_is_same, before, after)):
        return WEIGHTS_UNCHANGED
    # Then NaN, which makes every prediction NaN or one class.
    return "" if all(np.isfinite(one).all() for one in after) else WEIGHTS_NOT_FINITE


def _is_same(old: NDArray[Any], new: NDArray[Any]) -> bool:
    return old.shape == new.shape and old.dtype == new.dtype and old.tobytes() == new.tobytes()


def _is_numbers(given: object) -> TypeGuard[NDArray[Any]]:
    return type(given) is np.ndarray and given.dtype.kind in REAL_KINDS and bool(np.isfinite(given).all())


def _is_table(given: object, rows: int) -> TypeGuard[NDArray[Any]]:
    if not _is_numbers(given) or rows == 0 or given.shape[:1] != (rows,):
        return False
    return given.ndim == 1 or (given.ndim == 2 and given.shape[1] > 0)


def _largest_share(classes: NDArray[Any]) -> float:
    _, counts = np.unique(classes, return_counts=True)
    return float(counts.max() / counts.sum())
