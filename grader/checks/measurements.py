"""What a check measures: each value beside its bar, passed or not, for the report and for `grader calibrate`.

Runs only inside a box, one check at a time: the examiner begins a check, the words record, the examiner takes. That is
why this module may hold state. Outside a check, as in tests of the words, what is recorded is simply never taken.
"""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from grader.checks.failures import Sentence

MOST_MEASUREMENTS = 100
MOST_POINTS = 10_000
MOST_VALUES = 12
UNITS = ("epoch", "step", "episode")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
_DATA = re.compile(r"[a-z0-9-]{0,40}")
_VALUE_NAME = re.compile(r"[A-Za-z0-9_ -]{1,40}")

Send = Callable[[dict[str, Any]], None]


@dataclass
class _Check:
    """The check that is running.

    Args:
        device: "cpu" or "gpu": where the student's code runs.
        send: Takes a point of a curve; None if nobody draws.
        run: Trainings that have begun, counted from 1; 0 before the first.
        began: When the last one did, by time.monotonic().
        points: Points sent.
        found: What was measured.
    """

    device: str = "cpu"
    send: Send | None = None
    run: int = 0
    began: float = field(default_factory=time.monotonic)
    points: int = 0
    found: list[dict[str, Any]] = field(default_factory=list)


_check = _Check()


def begin(*, device: str = "cpu", send: Send | None = None) -> None:
    """Forget the check before; the examiner calls this before each check and each attempt.

    Args:
        device: "cpu" or "gpu": where the student's code runs.
        send: Takes a point of a curve as a plain dict; None if nobody draws.
    """
    global _check
    _check = _Check(device=device, send=send)


def taken() -> list[dict[str, Any]]:
    """Return what was measured since `begin`, in order, as plain JSON values."""
    return [dict(one) for one in _check.found]


def next_run() -> None:
    """Count a training that begins now."""
    _check.run += 1
    _check.began = time.monotonic()


def record(  # noqa: PLR0913  (each is a field of the report)
    value: float, *, name: str, title: Sentence, full_at: float, none_at: float | None, better: str, data: str
) -> None:
    """Note a measured value beside its bar.

    Args:
        value: What was measured; NaN and infinity are noted as None.
        name: One word for what it is, such as "accuracy".
        title: The same for students.
        full_at: Where points are full.
        none_at: Where points begin; None if there is nothing between all and none.
        better: "higher" or "lower".
        data: Name of the data set, if the bar depends on it.

    Raises:
        ValueError: a name or a bar has the wrong form, or there are too many.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(f"the name of a measurement must be lower-case letters, digits and _. Received: {name!r}")
    if not _DATA.fullmatch(data):
        raise ValueError(f"data must be lower-case letters, digits and -. Received: {data!r}")
    if not all(math.isfinite(bar) for bar in (full_at, none_at or 0.0)):
        raise ValueError(f"bars must be finite. Received: full_at {full_at}, none_at {none_at}")
    if len(_check.found) >= MOST_MEASUREMENTS:
        raise ValueError(f"a check may measure at most {MOST_MEASUREMENTS} values")
    _check.found.append(
        {
            "name": name,
            "title": {"ko": title.ko, "en": title.en},
            "value": float(value) if math.isfinite(value) else None,
            "full_at": float(full_at),
            "none_at": None if none_at is None else float(none_at),
            "better": better,
            "data": data,
            "device": _check.device,
            "run": max(_check.run, 1),
        }
    )


def progress(step: float, *, of: float | None = None, unit: str = "epoch", **values: float) -> None:
    """Add a point to the curves that students watch, with values that the examiner calculated itself.

    The student's process reports curves of its own while it trains; those are shown as its claim, these as measured.

    Args:
        step: How many epochs, steps or episodes are done.
        of: How many there will be; None if nobody knows.
        unit: "epoch", "step" or "episode".
        **values: At most 12 numbers by name, such as `accuracy=0.9`; what is not finite is left out.

    Raises:
        ValueError: a number or a name has the wrong form.
    """
    if unit not in UNITS:
        raise ValueError(f"unit must be one of {', '.join(UNITS)}. Received: {unit!r}")
    if not (math.isfinite(step) and step >= 0) or not (of is None or (math.isfinite(of) and of > 0)):
        raise ValueError(f"step must be at least 0 and of more than 0. Received: {step} of {of}")
    if not 1 <= len(values) <= MOST_VALUES or not all(map(_VALUE_NAME.fullmatch, values)):
        raise ValueError(f"a point must have 1 to {MOST_VALUES} values with plain names. Received: {list(values)[:20]}")
    finite = {name: float(value) for name, value in values.items() if math.isfinite(value)}
    if _check.send is None or not finite or _check.points >= MOST_POINTS:
        return
    _check.points += 1
    _check.send(
        {
            "run": max(_check.run, 1),
            "unit": unit,
            "step": float(step),
            "of": None if of is None else float(of),
            "seconds": round(time.monotonic() - _check.began, 3),
            "values": finite,
        }
    )
