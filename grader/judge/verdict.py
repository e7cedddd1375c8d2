"""What grading says: a verdict for each check, and the report of a submission."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from grader.judge.text import Text


class Verdict(StrEnum):
    """How one check ended. Every one but PASSED earns at most partial points."""

    PASSED = "passed"
    PARTIAL = "partial"  # part of the points, along a scale that the check sets
    FAILED = "failed"  # a wrong answer
    ERROR = "error"  # the submission raised, did not load, or broke a rule
    TIMEOUT = "timeout"
    MEMORY = "memory"
    OUTPUT = "output"  # printed more than the limit
    CRASHED = "crashed"  # the process ended by itself


class Outcome(StrEnum):
    """How a whole submission ended, for lists and badges."""

    ACCEPTED = "accepted"  # every check that ran passed
    PARTIAL = "partial"  # some points
    WRONG = "wrong"  # no points
    NOT_LOADED = "not_loaded"  # the file could not be imported: syntax error, exception at import, missing name...


@dataclass(frozen=True)
class CheckResult:
    """The result of one check.

    Args:
        name: Name of the check.
        title: Its title in both languages.
        visible: Whether students may see `message`, `output` and `traceback`.
        points: Points it can earn.
        earned: Points it earned, 0 to `points`, at most 2 decimals.
        verdict: How it ended.
        message: What was wrong, in words for a beginner; None when it passed.
        hint: The sentence that names the mistake; None if it is not known.
        details: Plain JSON values: shapes, dtypes, errors, first wrong index, input.
        output: What the submission printed during this check, capped.
        traceback: Lines of the submission's own traceback, capped; empty if it raised nothing.
        seconds: Wall-clock time of the check.
        mistake: Name of the known mistake that explains the answer; empty if there is none. Staff only.
        fingerprint: Equal for submissions that fail this check in the same way; empty if unknown. Staff only.
        metrics: Points of the curves of its training, in order, as `curves` makes them. Those by "code" are claims.
        measurements: What the check measured and compared with a bar, as `measurements` reads them.
        attempts: How each attempt ended, in order: attempt, verdict, earned, measurements. The best one is this result.
    """

    name: str
    title: Text
    visible: bool
    points: int
    earned: float
    verdict: Verdict
    message: Text | None = None
    hint: Text | None = None
    details: Mapping[str, Any] = field(default_factory=dict)
    output: str = ""
    traceback: str = ""
    seconds: float = 0.0
    mistake: str = ""
    fingerprint: str = ""
    metrics: tuple[Mapping[str, Any], ...] = ()
    measurements: tuple[Mapping[str, Any], ...] = ()
    attempts: tuple[Mapping[str, Any], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return plain values for JSON. Nothing is left out: who may see what is decided by the caller."""
        return {
            "name": self.name,
            "title": self.title.as_json(),
            "visible": self.visible,
            "points": self.points,
            "earned": self.earned,
            "verdict": self.verdict.value,
            "message": self.message.as_json() if self.message else None,
            "hint": self.hint.as_json() if self.hint else None,
            "details": dict(self.details),
            "output": self.output,
            "traceback": self.traceback,
            "seconds": round(self.seconds, 4),
            "mistake": self.mistake,
            "fingerprint": self.fingerprint,
            "metrics": [dict(point) for point in self.metrics],
            "measurements": [dict(measurement) for measurement in self.measurements],
            "attempts": [dict(attempt) for attempt in self.attempts],
        }


@dataclass(frozen=True)
class Report:
    """The result of grading one submission: enough to show it, and to grade it again with the same inputs.

    Args:
        exercise: Slug.
        version: Version of the exercise.
        outcome: How the submission as a whole ended.
        score: Points earned.
        max_score: Points of the checks that ran.
        checks: One result for each check that ran, in order.
        load_message: Why the submission could not be loaded; None if it was.
        load_output: What it printed, and its traceback, while it was loaded.
        seed: All hidden inputs follow from this number, 0 to 2**63 - 1.
        environment: Python, library versions, kernel, profile of the box, device.
        timings: Seconds of each phase.
    """

    exercise: str
    version: str
    outcome: Outcome
    score: float
    max_score: int
    checks: tuple[CheckResult, ...]
    seed: int
    load_message: Text | None = None
    load_output: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)
    timings: Mapping[str, float] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {
            "exercise": self.exercise,
            "version": self.version,
            "outcome": self.outcome.value,
            "score": self.score,
            "max_score": self.max_score,
            "checks": [check.as_json() for check in self.checks],
            "seed": self.seed,
            "load_message": self.load_message.as_json() if self.load_message else None,
            "load_output": self.load_output,
            "environment": dict(self.environment),
            "timings": {phase: round(seconds, 4) for phase, seconds in self.timings.items()},
        }
