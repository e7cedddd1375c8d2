"""What an examiner measured and compared with a bar, such as an accuracy, taken from a decoded report.

A measurement is plain JSON: "name"; "title" in both languages; "value"; "full_at", from where on there are all points;
"none_at", up to where there are none, or null for all or nothing; "better", "higher" or "lower"; "data", the name of
the data set or ""; "device", "cpu" or "gpu"; "run", the training it came from, counted from 1 inside the check. A value
that is NaN or infinite is null.
Believed as the rest of a report is: for its own exercise only, and only in this form.
"""

from __future__ import annotations

import math
import re
from typing import Any

MOST_MEASUREMENTS = 100
_MOST_TITLE_CHARACTERS = 200
_MOST_RUNS = 1_000_000
_NAME = re.compile(r"[a-z0-9_]{1,40}")
_DATA = re.compile(r"(?:[a-z][a-z0-9_-]{0,39})?")
_KEYS = ("name", "title", "value", "full_at", "none_at", "better", "data", "device", "run")


def read_measurements(said: Any) -> tuple[dict[str, Any], ...]:
    """Return the measurements in a decoded report.

    Raises:
        ValueError: they have another form. Its text quotes nothing that the report says.
    """
    if type(said) is not list or len(said) > MOST_MEASUREMENTS:
        raise ValueError(f"measurements must be a list of at most {MOST_MEASUREMENTS}")
    return tuple(_measurement(item) for item in said)


def _measurement(said: Any) -> dict[str, Any]:
    if type(said) is not dict or set(said) != set(_KEYS):
        raise ValueError(f"a measurement must have exactly {', '.join(_KEYS)}")
    return {
        "name": _matching(said["name"], _NAME, "the name of a measurement"),
        "title": _title(said["title"]),
        "value": None if said["value"] is None else _finite(said["value"], "value"),
        "full_at": _finite(said["full_at"], "full_at"),
        "none_at": None if said["none_at"] is None else _finite(said["none_at"], "none_at"),
        "better": _one_of(said["better"], ("higher", "lower"), "better"),
        "data": _matching(said["data"], _DATA, "the data set of a measurement"),
        "device": _one_of(said["device"], ("cpu", "gpu"), "device"),
        "run": _run(said["run"]),
    }


def _matching(value: Any, pattern: re.Pattern[str], what: str) -> str:
    if type(value) is not str or not pattern.fullmatch(value):
        raise ValueError(f"{what} must match {pattern.pattern}")
    return value


def _title(value: Any) -> dict[str, str]:
    if type(value) is not dict or set(value) != {"ko", "en"} or any(type(text) is not str for text in value.values()):
        raise ValueError("the title of a measurement must be text in ko and en")
    return {
        language: value[language][:_MOST_TITLE_CHARACTERS].encode("utf-8", "replace").decode()
        for language in ("ko", "en")
    }


def _finite(value: Any, what: str) -> float:
    if type(value) is not float or not math.isfinite(value):
        raise ValueError(f"{what} of a measurement must be a finite float")
    return value


def _one_of(value: Any, allowed: tuple[str, ...], what: str) -> str:
    if type(value) is not str or value not in allowed:
        raise ValueError(f"{what} of a measurement must be one of {allowed}")
    return value


def _run(value: Any) -> int:
    if type(value) is not int or not 1 <= value <= _MOST_RUNS:
        raise ValueError(f"run of a measurement must be a whole number from 1 to {_MOST_RUNS}")
    return value
