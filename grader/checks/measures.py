"""Words that turn what a model says into a number: the examiner's own arithmetic, on labels that it alone has."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.checks.arrays import finite_array
from grader.checks.failures import CheckFailed, Sentence, checked_symptom
from grader.checks.mismatches import Place, json_number, not_an_array, not_finite, not_real, wrong_shape

PREDICTIONS = Sentence("예측값", "the array of predictions")
# Said of predictions that are NaN or infinite, unless the check knows better: weights that are not finite make such.
_NOT_FINITE = "weights_not_finite"
SMALLEST_PROBABILITY = 1e-7
SUM_TOLERANCE = 1e-3  # float32 needs 1e-6 of it; a row that claimed more than 1 would make its loss smaller


def accuracy(labels: NDArray[Any], predictions: object, *, symptom: str = "") -> float:
    """Return the part of the predictions that are right, 0 to 1.

    Args:
        labels: Right classes, integers of shape (n,).
        predictions: What the student returned: classes of shape (n,), or scores of shape (n, classes), of which the
            largest decides.
        symptom: Said if they are no such array, as `symptoms` says it.

    Raises:
        CheckFailed: the predictions are not such an array, or hold NaN.
    """
    with _saying(symptom):
        given = _checked(predictions, labels)
    classes = given if given.ndim == 1 else given.argmax(axis=1)
    return float((classes == labels).mean())


def loss(labels: NDArray[Any], probabilities: object, *, symptom: str = "") -> float:
    """Return the mean cross-entropy of predicted probabilities, in nats; probabilities are clipped below at 1e-7.

    Args:
        labels: Right classes, integers of shape (n,).
        probabilities: What the student returned, shape (n, classes), rows summing to 1.
        symptom: As for `accuracy`.

    Raises:
        CheckFailed: the probabilities are not such an array, or hold NaN. Rows of ones, say, would have no loss at all.
    """
    with _saying(symptom):
        given = _checked(probabilities, labels)
        if given.ndim != 2:
            raise wrong_shape(given, np.empty((len(labels), int(labels.max()) + 1)), Place(PREDICTIONS))
        if not are_probabilities(given):
            raise _not_probabilities(given)
    right = given[np.arange(len(labels)), labels].astype(np.float64)
    return float(-np.log(np.clip(right, SMALLEST_PROBABILITY, 1.0)).mean())


def mean_squared_error(expected: NDArray[Any], predictions: object, *, symptom: str = "") -> float:
    """Return the mean of the squared differences over all entries, in float64.

    Args:
        expected: Right values, real numbers of any shape.
        predictions: What the student returned: an array of the same shape.
        symptom: Said if they are not, as `symptoms` says it.

    Raises:
        CheckFailed: the predictions are not such an array, or hold NaN or infinity.
    """
    with _saying(symptom or (_NOT_FINITE if _is_not_finite(predictions) else "")):
        given = finite_array(predictions, expected.shape, Place(PREDICTIONS))
    with np.errstate(over="ignore"):  # what is too large for float64 is infinitely wrong
        return float(((given - expected) ** 2).mean())


def are_probabilities(rows: NDArray[Any]) -> bool:
    """Return whether no entry of a table of finite numbers is negative and every row sums to 1."""
    with np.errstate(over="ignore", invalid="ignore"):
        sums = rows.sum(axis=1, dtype=np.float64)
        return bool((rows >= -SUM_TOLERANCE).all() and (np.abs(sums - 1.0) <= SUM_TOLERANCE).all())


def _not_probabilities(rows: NDArray[Any]) -> CheckFailed:
    with np.errstate(over="ignore", invalid="ignore"):
        sums = rows.sum(axis=1, dtype=np.float64)
        place = int(np.argmax(np.maximum(np.abs(sums - 1.0), -rows.min(axis=1).astype(np.float64))))
        total, least = float(sums[place]), float(rows[place].min())
    reason = Sentence(
        f"예측값이 확률이 아닙니다. {place}번 행의 합은 {total:.4g}, 가장 작은 값은 {least:.4g}입니다."
        " 행마다 합이 1이고 음수가 없어야 합니다.",
        f"The predictions are not probabilities: row {place} sums to {total:.4g} and its smallest entry is {least:.4g}."
        " Every row must sum to 1, with no negative entry.",
    )
    details = {"kind": "not_probabilities", "row": place, "sum": json_number(total), "least": json_number(least)}
    return CheckFailed(reason, details=details, symptom="not_probabilities")


def _is_not_finite(given: object) -> bool:
    return type(given) is np.ndarray and given.dtype.kind == "f" and not np.isfinite(given).all()


@contextmanager
def _saying(symptom: str) -> Iterator[None]:
    checked_symptom(symptom)
    try:
        yield
    except CheckFailed as failed:
        failed.symptom = symptom or failed.symptom
        raise


def _checked(given: object, labels: NDArray[Any]) -> NDArray[Any]:
    place, shape = Place(PREDICTIONS), (len(labels), int(labels.max()) + 1)
    if type(given) is not np.ndarray:
        raise not_an_array(given, np.empty(shape), place)
    if given.shape[:1] != shape[:1] or given.ndim > 2 or (given.ndim == 2 and given.shape[1] < shape[1]):
        raise wrong_shape(given, np.empty(shape), place)
    if given.dtype.kind not in "biuf":
        raise not_real(given, place)
    if not np.isfinite(given).all():
        failed = not_finite("NaN", ~np.isfinite(given), given, np.zeros(given.shape), place)
        failed.symptom = _NOT_FINITE
        raise failed
    return given
