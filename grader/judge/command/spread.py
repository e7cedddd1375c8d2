"""How the values of repeated gradings lie, and how far that is from a bar."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from statistics import fmean, stdev

LEAST_DISTANCE = 4.0  # standard deviations between what the solution measures and its bar
_SUGGESTED_DIGITS = 3


@dataclass(frozen=True)
class Spread:
    """How values of one kind lie.

    Args:
        n: Number of values.
        mean: Their mean.
        sd: Their standard deviation, with n - 1; 0 for a single one.
        lowest: The least.
        highest: The greatest.
        not_finite: How many more were NaN or infinite; they are not in the numbers above.
    """

    n: int
    mean: float
    sd: float
    lowest: float
    highest: float
    not_finite: int

    @classmethod
    def of(cls, values: Sequence[float | None]) -> Spread:
        """Return how these values lie."""
        finite = [value for value in values if value is not None] or [0.0]
        sd = stdev(finite) if len(finite) > 1 else 0.0
        return cls(len(values), fmean(finite), sd, min(finite), max(finite), values.count(None))

    def distance(self, bar: float, better: str) -> float:
        """Return how many standard deviations the mean is on the good side of a bar."""
        gap = self.mean - bar if better == "higher" else bar - self.mean
        if self.sd == 0:
            return math.inf if gap >= 0 else -math.inf
        return gap / self.sd

    def worst(self, better: str) -> float:
        """Return the value that is farthest on the bad side."""
        return self.lowest if better == "higher" else self.highest

    def best(self, better: str) -> float:
        """Return the value that is farthest on the good side."""
        return self.highest if better == "higher" else self.lowest


def suggested_bar(mean: float, sd: float, better: str) -> float:
    """Return the strictest bar that is four standard deviations away, in three digits, rounded to the safe side."""
    edge = mean - LEAST_DISTANCE * sd if better == "higher" else mean + LEAST_DISTANCE * sd
    if edge == 0 or not math.isfinite(edge):
        return edge if math.isfinite(edge) else mean
    exact = Decimal(edge)
    unit = Decimal(1).scaleb(exact.adjusted() - _SUGGESTED_DIGITS + 1)
    steps = (exact / unit).to_integral_value(rounding=ROUND_FLOOR if better == "higher" else ROUND_CEILING)
    return float(steps * unit)
