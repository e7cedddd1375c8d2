"""What the grader measured, against what it wanted: sentences and small bars for the row of a check."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from grader.judge.visible_text import visible_text
from grader.web.badges import BADGES

LOWER = "lower"  # `better` of a measurement
WIDTH = 100.0  # of the bar, in its own units


@dataclass(frozen=True)
class Measured:
    """One measurement in words.

    Args:
        title: What was measured.
        value: The number.
        wanted: From where on it earns full marks, and below what it earns nothing.
        source: The data and the device, as far as they are known; may be empty.
        is_reached: Whether it earns full marks.
        bar: How far the bar reaches, 0 to 100.
        mark: Where the mark for full marks stands on it.
    """

    title: str
    value: str
    wanted: str
    source: str
    is_reached: bool
    bar: str
    mark: str


def measured(measurements: list[Mapping[str, Any]]) -> list[Measured]:
    """Return each measurement as `present` shows it, in words."""
    return [_measured(each) for each in measurements]


def attempts_in_words(attempts: list[Mapping[str, Any]]) -> str:
    """Say what each attempt reached; empty if there was one only."""
    if len(attempts) < 2:
        return ""
    told = [
        _("attempt %(number)s: %(result)s") % {"number": each["attempt"], "result": _result(each)} for each in attempts
    ]
    return _("%(attempts)s. The best counts.") % {"attempts": ", ".join(told)}


def in_language(text: Mapping[str, str]) -> str:
    """Return {"ko": ..., "en": ...} in the active language, with everything visible that would hide or act."""
    return visible_text(text["ko" if (get_language() or "en").startswith("ko") else "en"])


def number(value: float, *, beside: float | None = None) -> str:
    """Write a number with four digits, or with as many as tell it apart from the one that stands beside it."""
    for digits in (4, 6, 8):
        text = f"{value:.{digits}g}"
        if beside is None or value == beside or text != f"{beside:.{digits}g}":
            return text
    return text


def full_marks(measurement: Mapping[str, Any]) -> str:
    """Say from where on it earns full marks."""
    words = _("full marks up to %(bar)s") if measurement["better"] == LOWER else _("full marks from %(bar)s")
    return words % {"bar": number(measurement["full_at"])}


def _measured(measurement: Mapping[str, Any]) -> Measured:
    value, full_at, none_at = (measurement[key] for key in ("value", "full_at", "none_at"))
    is_lower = measurement["better"] == LOWER
    ends = [end for end in (value, full_at, none_at) if end is not None]
    low, high = min(0.0, *ends), max(*ends, 1.0 if measurement["name"] == "accuracy" else 0.0)
    title = capfirst(in_language(measurement["title"]))  # it also stands in the middle of sentences
    data = "" if measurement["data"] in title else measurement["data"]
    return Measured(
        title=title,
        value=_("not a number") if value is None else number(value, beside=full_at),
        wanted=", ".join([full_marks(measurement), *_no_points(none_at, is_lower=is_lower)]),
        source=", ".join(filter(None, [_data(data), _device(measurement["device"])])),
        is_reached=value is not None and (value <= full_at if is_lower else value >= full_at),
        bar=_place(low if value is None else value, low, high),
        mark=_place(full_at, low, high),
    )


def _no_points(none_at: float | None, *, is_lower: bool) -> list[str]:
    if none_at is None:
        return []
    words = _("no points from %(bar)s on") if is_lower else _("no points up to %(bar)s")
    return [words % {"bar": number(none_at)}]


def _data(name: str) -> str:
    return {"mnist": "MNIST", "digits": "digits"}.get(name, visible_text(name))


def _device(name: str) -> str:
    return {"cpu": "CPU", "gpu": "GPU"}.get(name, "")


def _place(value: float, low: float, high: float) -> str:
    return f"{WIDTH * (value - low) / (high - low):.1f}" if high > low else "0"


def _result(attempt: Mapping[str, Any]) -> str:
    values = [each["value"] for each in attempt["measurements"] if each["value"] is not None]
    if values:
        return number(values[-1])
    badge = BADGES.get(attempt["verdict"])
    return str(badge.label) if badge else visible_text(attempt["verdict"])
