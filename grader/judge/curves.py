"""The curves of a training, as the worker takes them: points that are bounded, timed and counted here.

Theory of operation. Points come from the student's process while a watched call runs ("by": "code"), where everything
may be made up, and from the examiner ("by": "grader"), which calculated them. Both say only unit, step, of and values;
which check and which run a point belongs to, and when it came, the worker knows by itself. Nothing follows from a
point: it is shown. So what is odd in one is left out, and only what no honest process sends ends the student's process:
a point of another form, or more of them than the ones who send keep to.

A point is plain JSON: {"name": check, "run": 1, "by": "code", "unit": "epoch", "step": 1.5, "of": 5.0 or null,
"seconds": 3.2 since the run began, "values": {"loss": 0.31}}, and "attempt" from the second attempt on. Runs are
counted on over the attempts at a check.
"""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable
from typing import Any

MAX_POINT_BYTES = 4096
MOST_POINTS = 1000  # kept of each check
MOST_VALUES = 12
UNITS = ("epoch", "step", "episode")
_VALUE_NAME = re.compile(r"[A-Za-z0-9_ -]{1,40}")
_MOST_STEPS = 1e12
# Of the student's process. An honest one sends 20 points at once, then 5 a second, and 10 at the end of each run.
_MOST_AT_ONCE = 100
_MOST_EACH_SECOND = 10
_MOST_EACH_RUN = 20
# Of what is told while it runs; the last point is always told.
_TOLD_AT_ONCE = 20.0
_TOLD_EACH_SECOND = 10.0

OnPoint = Callable[[dict[str, Any]], None]
Clock = Callable[[], float]


class TooManyPoints(ValueError):
    """More points came than any honest process sends."""


class Curves:
    """The points of one check, over all its attempts.

    Args:
        name: Name of the check.
        on_point: Told of points while they come; not of every one if they come fast.
        clock: Seconds that only go up.
    """

    def __init__(self, name: str, on_point: OnPoint, clock: Clock = time.monotonic) -> None:
        self._name = name
        self._on_point = on_point
        self._clock = clock
        self._kept = Thinned()
        self._attempt = 1
        self._claims = 0
        self._began = self._run_began = self._told_at = clock()
        self._room = _TOLD_AT_ONCE
        self._untold: dict[str, Any] | None = None
        self.runs = 0

    def begin_attempt(self, attempt: int) -> None:
        """Begin an attempt."""
        self._attempt = attempt
        self._run_began = self._clock()

    def begin_run(self) -> None:
        """Begin a training: a call that is watched."""
        self.flush()
        self.runs += 1
        self._run_began = self._clock()

    def claim(self, said: Any) -> None:
        """Take a point from the student's process.

        Raises:
            ValueError: it has another form.
            TooManyPoints: there are too many.
        """
        self._claims += 1
        seconds = self._clock() - self._began
        if self._claims > _MOST_AT_ONCE + _MOST_EACH_RUN * self.runs + _MOST_EACH_SECOND * seconds:
            raise TooManyPoints(f"at most {_MOST_EACH_SECOND} points each second")
        self._add("code", read_point(said))

    def measured(self, said: Any) -> None:
        """Take a point from the examiner.

        Raises:
            ValueError: it has another form.
        """
        self._add("grader", read_point(said))

    def flush(self) -> None:
        """Tell of the last point if that was not done yet."""
        point, self._untold = self._untold, None
        if point is not None:
            self._on_point(point)

    def points(self) -> tuple[dict[str, Any], ...]:
        """Return the points, thinned evenly if there were very many, and the last one."""
        return self._kept.points()

    def _add(self, by: str, point: dict[str, Any]) -> None:
        if not point["values"]:
            return
        seconds = round(self._clock() - self._run_began, 3)
        whole = {"name": self._name, "run": max(self.runs, 1), "by": by, **point, "seconds": seconds}
        if self._attempt > 1:
            whole["attempt"] = self._attempt
        self._kept.add(whole)
        self._untold = whole
        if self._has_room():
            self.flush()

    def _has_room(self) -> bool:
        now = self._clock()
        self._room = min(_TOLD_AT_ONCE, self._room + (now - self._told_at) * _TOLD_EACH_SECOND)
        self._told_at = now
        if self._room < 1:
            return False
        self._room -= 1
        return True


class Thinned:
    """At most MOST_POINTS points of however many, evenly spread, and the last one."""

    def __init__(self) -> None:
        self._points: list[dict[str, Any]] = []
        self._last: dict[str, Any] | None = None
        self._every = 1
        self._count = 0

    def add(self, point: dict[str, Any]) -> None:
        """Add a point."""
        if self._count % self._every == 0:
            self._points.append(point)
        self._last = point
        self._count += 1
        if len(self._points) >= MOST_POINTS:
            del self._points[1::2]
            self._every *= 2

    def points(self) -> tuple[dict[str, Any], ...]:
        """Return what is kept."""
        if self._last is None or self._points[-1] is self._last:
            return tuple(self._points)
        return (*self._points, self._last)


def read_point(said: Any) -> dict[str, Any]:
    """Return unit, step, of and values of a decoded point; values that are odd are left out.

    Raises:
        ValueError: it has another form. Its text quotes nothing that was said.
    """
    if type(said) is not dict or type(said.get("values")) is not dict:
        raise ValueError("a point must be a dict with values")
    unit, of = said.get("unit"), said.get("of")
    if type(unit) is not str or unit not in UNITS:
        raise ValueError(f"the unit of a point must be one of {UNITS}")
    step = _steps(said.get("step"))
    if step is None or (of is not None and _steps(of) is None):
        raise ValueError(f"steps must be numbers from 0 to {_MOST_STEPS:g}")
    values = {
        name: value
        for name, value in said["values"].items()
        if type(name) is str and _VALUE_NAME.fullmatch(name) and type(value) is float and math.isfinite(value)
    }
    return {"unit": unit, "step": step, "of": _steps(of), "values": dict(list(values.items())[:MOST_VALUES])}


def _steps(value: Any) -> float | None:
    is_number = type(value) in (int, float) and 0 <= value <= _MOST_STEPS  # refuses NaN too
    return float(value) if is_number else None
