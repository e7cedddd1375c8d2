"""Points: no fraction is rounded into a pass, no fail into points, and sums do not drift."""

from __future__ import annotations

import math
import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.judge.scoring import earned, outcome, total, total_points
from grader.judge.text import Text
from grader.judge.verdict import CheckResult, Outcome, Verdict

POINTS = st.integers(min_value=1, max_value=100)
FRACTIONS = st.floats(min_value=0, max_value=1)
STRICTLY_PARTIAL = st.floats(min_value=0, max_value=1, exclude_min=True, exclude_max=True)


def result(points: int, points_earned: float, verdict: Verdict) -> CheckResult:
    return CheckResult("name", Text("이름", "Name"), visible=True, points=points, earned=points_earned, verdict=verdict)


@given(POINTS)
def test_a_pass_earns_everything_and_a_fail_nothing(points: int) -> None:
    assert earned(points, 1.0) == points
    assert earned(points, 0.0) == 0


@given(POINTS, STRICTLY_PARTIAL)
def test_a_partial_pass_never_earns_everything(points: int, fraction: float) -> None:
    assert 0 <= earned(points, fraction) <= points - 0.01 + 1e-12
    assert earned(points, fraction) < points


@given(POINTS, FRACTIONS)
def test_points_are_whole_hundredths_close_to_the_exact_value(points: int, fraction: float) -> None:
    value = earned(points, fraction)
    assert value == round(value, 2)
    # Half a hundredth from rounding; up to one just below full marks, where rounding up is refused.
    assert abs(Fraction(value) - points * Fraction(fraction)) <= Fraction(1, 100)


@given(POINTS, FRACTIONS, FRACTIONS)
def test_more_never_earns_less(points: int, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert earned(points, low) <= earned(points, high)


@pytest.mark.parametrize(
    ("points", "fraction", "expected"),
    [
        (1, 0.999999, 0.99),
        (3, 1 / 3, 1.0),
        (1, 0.125, 0.13),  # half a hundredth goes up, not to the even neighbour
        (1, 0.004, 0.0),
        (100, math.nextafter(1, 0), 99.99),
        (10, 0.85, 8.5),
    ],
)
def test_rounding_by_hand(points: int, fraction: float, expected: float) -> None:
    assert earned(points, fraction) == expected


@pytest.mark.parametrize("fraction", [-0.01, 1.0000001, math.nan, math.inf, -math.inf])
def test_a_fraction_outside_0_to_1_is_refused(fraction: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        earned(5, fraction)


def test_a_check_without_points_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        earned(0, 0.5)


@given(st.lists(st.integers(min_value=0, max_value=10000), max_size=60), st.randoms())
def test_the_total_is_exact_in_any_order(hundredths: list[int], shuffler: random.Random) -> None:
    checks = [result(100, number / 100, Verdict.PARTIAL) for number in hundredths]
    shuffled = list(checks)
    shuffler.shuffle(shuffled)
    assert total(checks) == total(shuffled) == sum(hundredths) / 100


def test_a_third_three_times_is_one() -> None:
    assert total([result(1, 0.1, Verdict.PARTIAL)] * 3) == 0.3  # 0.1 + 0.1 + 0.1 is not


def test_total_points_counts_what_could_be_earned() -> None:
    assert total_points([result(2, 0, Verdict.FAILED), result(5, 5, Verdict.PASSED)]) == 7
    assert total_points([]) == 0


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ([(2, 2.0, Verdict.PASSED), (3, 3.0, Verdict.PASSED)], Outcome.ACCEPTED),
        ([(2, 2.0, Verdict.PASSED), (3, 0.0, Verdict.FAILED)], Outcome.PARTIAL),
        ([(2, 1.5, Verdict.PARTIAL)], Outcome.PARTIAL),
        ([(2, 0.0, Verdict.PARTIAL)], Outcome.WRONG),
        ([(2, 0.0, Verdict.FAILED), (3, 0.0, Verdict.TIMEOUT)], Outcome.WRONG),
        ([], Outcome.WRONG),  # that no check ran is never a success
    ],
)
def test_outcome_of_a_loaded_submission(results: list[tuple[int, float, Verdict]], expected: Outcome) -> None:
    assert outcome([result(*values) for values in results], loaded=True) is expected


def test_what_did_not_load_is_called_so_whatever_the_checks_say() -> None:
    assert outcome([result(2, 0.0, Verdict.ERROR)], loaded=False) is Outcome.NOT_LOADED
    assert outcome([], loaded=False) is Outcome.NOT_LOADED
