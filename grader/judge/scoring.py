"""The only arithmetic on points. A score is a number of hundredths; nothing else in the project rounds one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from grader.judge.verdict import CheckResult, Outcome, Verdict

_HUNDREDTH = Decimal("0.01")


def earned(points: int, fraction: float) -> float:
    """Return the points for passing a fraction of a check.

    Args:
        points: Points of the whole check, 1 to 100.
        fraction: 1 for a pass, 0 for a fail, between them for a partial pass.

    Returns:
        Points with at most 2 decimals. Only a fraction of exactly 1 earns all of them: anything less stays at
        least a hundredth below, however close it is, and rounds to the nearest hundredth otherwise.

    Raises:
        ValueError: the fraction is not a number from 0 to 1, or there are no points to earn.
    """
    if points < 1:
        raise ValueError(f"points must be at least 1. Received: {points}.")
    if not 0 <= fraction <= 1:  # refuses NaN too
        raise ValueError(f"a fraction must be from 0 to 1. Received: {fraction}.")
    if fraction == 1:
        return float(points)
    nearest = (Decimal(points) * Decimal(fraction)).quantize(_HUNDREDTH, rounding=ROUND_HALF_UP)
    return float(min(nearest, Decimal(points) - _HUNDREDTH))


def total(checks: Iterable[CheckResult]) -> float:
    """Return the points that these checks earned together, exact to the hundredth in any order of adding."""
    return float(sum((_hundredths(check.earned) for check in checks), Decimal(0)))


def total_points(checks: Iterable[CheckResult]) -> int:
    """Return the points that could be earned in these checks."""
    return sum(check.points for check in checks)


def outcome(checks: Sequence[CheckResult], *, loaded: bool) -> Outcome:
    """Say in one word how a submission ended.

    Args:
        checks: Results of the checks that ran.
        loaded: Whether the submission could be imported and defines its entry points.
    """
    if not loaded:
        return Outcome.NOT_LOADED
    if checks and all(check.verdict is Verdict.PASSED for check in checks):
        return Outcome.ACCEPTED
    return Outcome.PARTIAL if total(checks) > 0 else Outcome.WRONG


def _hundredths(points: float) -> Decimal:
    return Decimal(points).quantize(_HUNDREDTH, rounding=ROUND_HALF_UP)
