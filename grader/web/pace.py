"""How far a training is, and what is known of the time that it takes. progress.js lets the seconds run."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from grader.submissions.models import Grading
from grader.web.curves import words_of_progress


@dataclass(frozen=True)
class Pace:
    """A grading that runs.

    Args:
        elapsed: Seconds since it was started.
        expected: Seconds that it usually takes; None if nobody knows.
        limit: Seconds after which it is stopped; None if nobody knows.
        reached: How far the present training is, such as "epoch 3 of 5"; empty before its first report.
        step: The same as a number.
        of: How many there will be; None if that is not known.
        run_seconds: How long the present training had taken then.
    """

    elapsed: float
    expected: float | None
    limit: float | None
    reached: str = ""
    step: float | None = None
    of: float | None = None
    run_seconds: float | None = None


def pace_of(state: Mapping[str, Any]) -> Pace | None:
    """Return the pace of a training that runs; None for anything else.

    Args:
        state: What `present` returned.
    """
    if state["status"] != Grading.Status.RUNNING or state["queue"] == Grading.Queue.INTERACTIVE:
        return None
    elapsed = _seconds_between(state.get("started_at"), state.get("now") or timezone.now().isoformat())
    known = Pace(elapsed, state.get("expected_seconds"), state.get("limit_seconds"))
    point = _latest(state)
    if point is None:
        return known
    return Pace(
        *(known.elapsed, known.expected, known.limit),
        reached=words_of_progress(point),
        step=float(point["step"]),
        of=point["of"],
        run_seconds=float(point["seconds"]),
    )


def _latest(state: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the last report of the check that runs now: one of a check before it says nothing about this one."""
    current = next((check["name"] for check in state["checks"] if not check["verdict"]), None)
    points = [point for point in state["metrics"] if point.get("name") == current and "step" in point]
    return points[-1] if points else None


def _seconds_between(start: str | None, end: str) -> float:
    if start is None:
        return 0.0
    return max(0.0, (datetime.fromisoformat(end) - datetime.fromisoformat(start)).total_seconds())
