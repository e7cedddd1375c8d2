"""scale, at_least and at_most: a measured number meets its bar. What was measured is recorded, passed or not."""

from __future__ import annotations

import math

from grader.checks import measurements
from grader.checks.failures import CheckFailed, PartlyPassed, Sentence, checked_symptom


def scale(  # noqa: PLR0913  (each is one question of an author)
    value: float,
    *,
    none_at: float,
    full_at: float,
    what: Sentence,
    name: str = "accuracy",
    data: str = "",
    symptom: str = "",
) -> None:
    """Give points along a straight line: none at `none_at` or worse, all at `full_at` or better.

    Args:
        value: What was measured.
        none_at: Where points begin. If it lies above `full_at`, smaller values are better.
        full_at: Where points are full; `grader calibrate` says where it may lie.
        what: What the number is called: Sentence("정확도", "accuracy").
        name: One word for it in the evidence: two numbers of one check need two names.
        data: Name of the data set that the bar belongs to.
        symptom: Why it is not better, as `symptoms` says it.

    Raises:
        PartlyPassed: the value lies between the two.
        CheckFailed: the value is `none_at` or worse, or NaN.
        ValueError: the two bars are equal, or a name has the wrong form.
    """
    checked_symptom(symptom)
    if none_at == full_at:
        raise ValueError("none_at and full_at must differ; at_least and at_most know no part of the points")
    better = "higher" if full_at > none_at else "lower"
    measurements.record(value, name=name, title=what, full_at=full_at, none_at=none_at, better=better, data=data)
    fraction = (value - none_at) / (full_at - none_at)
    if fraction >= 1:
        return
    details = {"kind": "scale", "value": _plain(value), "none_at": none_at, "full_at": full_at}
    shown, bar = _apart(value, full_at)
    reason = Sentence(
        f"{what.ko}: {shown}. 만점 기준: {bar}, 점수가 시작되는 기준: {none_at:.4g}.",
        f"{_beginning(what.en)}: {shown}. Full marks at {bar}, first points at {none_at:.4g}.",
    )
    if fraction > 0:
        raise PartlyPassed(reason, fraction=fraction, details=details, symptom=symptom)
    raise CheckFailed(reason, details=details, symptom=symptom)


def at_least(value: float, bar: float, *, what: Sentence, name: str, data: str = "", symptom: str = "") -> None:
    """Demand a number of `bar` or more; all points or none.

    Args:
        value: What was measured.
        bar: The least that passes.
        what: As for `scale`.
        name: As for `scale`.
        data: As for `scale`.
        symptom: As for `scale`.

    Raises:
        CheckFailed: the value is less, or NaN.
        ValueError: a name has the wrong form.
    """
    checked_symptom(symptom)
    measurements.record(value, name=name, title=what, full_at=bar, none_at=None, better="higher", data=data)
    if value >= bar:
        return
    shown, least = _apart(value, bar)
    reason = Sentence(
        f"{what.ko}: {shown}. {least} 이상이어야 합니다.",
        f"{_beginning(what.en)}: {shown}. It must be at least {least}.",
    )
    raise CheckFailed(reason, details={"kind": "bar", "value": _plain(value), "at_least": bar}, symptom=symptom)


def at_most(value: float, bar: float, *, what: Sentence, name: str, data: str = "", symptom: str = "") -> None:
    """Demand a number of `bar` or less; all points or none.

    Args:
        value: What was measured.
        bar: The most that passes.
        what: As for `scale`.
        name: As for `scale`.
        data: As for `scale`.
        symptom: As for `scale`.

    Raises:
        CheckFailed: the value is more, or NaN.
        ValueError: a name has the wrong form.
    """
    checked_symptom(symptom)
    measurements.record(value, name=name, title=what, full_at=bar, none_at=None, better="lower", data=data)
    if value <= bar:
        return
    shown, most = _apart(value, bar)
    reason = Sentence(
        f"{what.ko}: {shown}. {most} 이하여야 합니다.",
        f"{_beginning(what.en)}: {shown}. It must be at most {most}.",
    )
    raise CheckFailed(reason, details={"kind": "bar", "value": _plain(value), "at_most": bar}, symptom=symptom)


def _apart(value: float, bar: float) -> tuple[str, str]:
    """Return two numbers with as many digits as it takes to see which is larger."""
    for digits in (4, 6, 9):
        pair = f"{value:.{digits}g}", f"{bar:.{digits}g}"
        if pair[0] != pair[1]:
            return pair
    return repr(float(value)), repr(float(bar))


def _plain(value: float) -> float | str:
    return float(value) if math.isfinite(value) else str(float(value))


def _beginning(text: str) -> str:
    return text[:1].upper() + text[1:]
