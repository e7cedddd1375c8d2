"""Words that turn what a trained model says into a number, and a number into part of the points."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.checks.failures import CheckFailed, PartlyPassed, Sentence
from grader.checks.mismatches import Place, not_an_array, not_finite, not_real, wrong_shape

PREDICTIONS = Sentence("예측값", "the predictions")
SMALLEST_PROBABILITY = 1e-7


def accuracy(labels: NDArray[Any], predictions: object) -> float:
    """Return the part of the predictions that are right, 0 to 1.

    Args:
        labels: Right classes, integers of shape (n,).
        predictions: What the student returned: classes of shape (n,), or scores of shape (n, classes), of which the
            largest decides.

    Raises:
        CheckFailed: the predictions are not such an array, or hold NaN.
    """
    given = _checked(predictions, labels)
    classes = given if given.ndim == 1 else given.argmax(axis=1)
    return float((classes == labels).mean())


def loss(labels: NDArray[Any], probabilities: object) -> float:
    """Return the mean cross-entropy of predicted probabilities, in nats; probabilities are clipped below at 1e-7.

    Args:
        labels: Right classes, integers of shape (n,).
        probabilities: What the student returned, shape (n, classes), rows summing to 1.

    Raises:
        CheckFailed: the probabilities are not such an array, or hold NaN.
    """
    given = _checked(probabilities, labels)
    if given.ndim != 2:
        raise wrong_shape(given, np.empty((len(labels), int(labels.max()) + 1)), Place(PREDICTIONS))
    right = given[np.arange(len(labels)), labels].astype(np.float64)
    return float(-np.log(np.clip(right, SMALLEST_PROBABILITY, 1.0)).mean())


def scale(value: float, *, none_at: float, full_at: float, what: Sentence) -> None:
    """Give points along a straight line: none at `none_at` or worse, all at `full_at` or better.

    Args:
        value: What was measured.
        none_at: Where points begin. If it lies above `full_at`, smaller values are better.
        full_at: Where points are full.
        what: What the number is called: Sentence("정확도", "accuracy").

    Raises:
        PartlyPassed: the value lies between the two.
        CheckFailed: the value is `none_at` or worse, or NaN.
    """
    fraction = (value - none_at) / (full_at - none_at)
    if fraction >= 1:
        return
    details = {"kind": "scale", "value": value, "none_at": none_at, "full_at": full_at}
    reason = Sentence(
        f"{what.ko}: {value:.4g}. 만점 기준: {full_at:.4g}, 점수가 시작되는 기준: {none_at:.4g}.",
        f"{what.en}: {value:.4g}. Full marks at {full_at:.4g}, first points at {none_at:.4g}.",
    )
    if fraction > 0:
        raise PartlyPassed(reason, fraction=fraction, details=details)
    raise CheckFailed(reason, details={**details, "value": value if np.isfinite(value) else str(value)})


def _checked(given: object, labels: NDArray[Any]) -> NDArray[Any]:
    place, shape = Place(PREDICTIONS), (len(labels), int(labels.max()) + 1)
    if type(given) is not np.ndarray:
        raise not_an_array(given, np.empty(shape), place)
    if given.shape[:1] != shape[:1] or given.ndim > 2 or (given.ndim == 2 and given.shape[1] < shape[1]):
        raise wrong_shape(given, np.empty(shape), place)
    if given.dtype.kind not in "biuf":
        raise not_real(given, place)
    if not np.isfinite(given).all():
        raise not_finite("NaN", ~np.isfinite(given), given, np.zeros(given.shape), place)
    return given
