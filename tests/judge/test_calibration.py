"""Evidence from reports made by hand: spread, distance, suggested bars, and wrong answers that come near."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest

from grader.judge.command.calibration import Calibration, WrongEvidence, WrongNumber, hash_of
from grader.judge.command.evidence import bars_have_evidence
from grader.judge.command.samples import evidence_of, wrong_evidence_of
from grader.judge.command.spread import Spread, suggested_bar
from grader.judge.exercise import Check, Exercise, Limits, WrongAnswer
from grader.judge.text import Text
from grader.judge.verdict import CheckResult, Outcome, Report, Verdict

TITLE = Text("제목", "Title")
WRONG = WrongAnswer("lazy", "lazy source", expect=("reads",), hint=TITLE)
EXERCISE = Exercise(
    slug="digits-reader",
    version="0" * 64,
    title=TITLE,
    summary=TITLE,
    unit=9,
    order=1,
    difficulty=1,
    minutes=10,
    runtime="numpy",
    device="cpu",
    training=True,
    entry_points=("train",),
    forbidden=(),
    datasets=("mnist",),
    limits=Limits(),
    checks=(Check("reads", TITLE, points=2, visible=True),),
    statement=TITLE,
    starter="",
    solution="right source",
    checks_source="",
    wrong=(WRONG,),
)
DATA = [("mnist", "digits")]


def measured(value: float | None, *, data: str = "mnist", bar: float = 0.8) -> dict[str, Any]:
    title = {"ko": "정확도", "en": "accuracy"}
    return {
        "name": "accuracy", "title": title, "value": value, "full_at": bar, "none_at": 0.3, "better": "higher",
        "data": data, "device": "cpu", "run": 1,
    }  # fmt: skip


def report(value: float | None, seed: int = 1, *, verdict: Verdict = Verdict.PASSED, **options: Any) -> Report:
    numbers = () if value is None and not options else (measured(value, **options),)
    check = CheckResult("reads", TITLE, True, 2, 2.0, verdict, measurements=numbers)
    return Report("digits-reader", "0" * 64, Outcome.ACCEPTED, 2.0, 2, (check,), seed)


def around(mean: float, sd: float, n: int = 20, **options: Any) -> list[Report]:
    """Return reports whose values have exactly this mean and standard deviation."""
    step = sd * math.sqrt((n - 1) / n)
    return [report(mean + step * (-1) ** number, number, data=options.get("data", "mnist")) for number in range(n)]


def known(*groups: list[Report], wrong: tuple[WrongEvidence, ...] = ()) -> Exercise:
    evidence = [item for group in groups for item in evidence_of(group, EXERCISE.solution, {"numpy": "2"})]
    return replace(EXERCISE, calibration=Calibration(tuple(evidence), wrong).text())


BOTH = around(0.9, 0.01), around(0.85, 0.01, data="digits")


def gaps(exercise: Exercise, *values: float, **options: Any) -> tuple[str, ...]:
    return bars_have_evidence(exercise, [report(value, **({"data": "mnist"} | options)) for value in values], DATA).gaps


def test_a_bar_far_below_has_evidence() -> None:
    proof = bars_have_evidence(known(*BOTH), [report(0.9), report(0.95)], DATA)

    assert proof.gaps == ()
    assert proof.note == "2 numbers on digits, mnist, nearest 5.0 sd"


def test_each_attempt_is_a_sample() -> None:
    attempts = tuple({"measurements": [measured(value)]} for value in (0.5, 0.9))
    best = replace(report(0.9).checks[0], attempts=attempts)

    (item,) = evidence_of([replace(report(0.9), checks=(best,))], "", {})

    assert (item.spread.n, item.spread.mean) == (2, 0.7)


def test_evidence_is_wanted_for_what_stands_in_too() -> None:
    (gap,) = gaps(known(BOTH[0]), 0.9)

    assert gap == "reads: accuracy on digits, cpu: there is no evidence: run grader calibrate on digits-reader"


def test_evidence_on_absent_data_is_looked_at_all_the_same() -> None:
    near = around(0.81, 0.01, data="digits")

    (gap,) = gaps(known(BOTH[0], near), 0.9)

    assert gap.startswith("reads: accuracy on digits, cpu: the bar 0.8 is 1.0 standard deviations")


@pytest.mark.parametrize(("value", "is_far"), [(0.9, False), (0.955, False), (0.965, True), (0.83, True), (None, True)])
def test_values_of_this_run_must_agree_with_the_evidence(value: float | None, is_far: bool) -> None:
    found = gaps(known(*BOTH), value)  # type: ignore[arg-type]

    assert any("beyond 6 standard deviations" in gap for gap in found) is is_far


def test_values_that_never_varied_prove_no_change() -> None:
    exercise = known(around(1.0, 0.0), BOTH[1])

    assert gaps(exercise, 0.98) == ()


def test_a_hairs_breadth_on_the_way_to_the_bar_is_no_change() -> None:
    exercise = known(around(0.99, 0.0001), BOTH[1])

    assert gaps(exercise, 0.975) == ()
    assert "beyond 6 standard deviations" in gaps(exercise, 0.965)[0]


def test_a_training_exercise_must_measure_something() -> None:
    assert bars_have_evidence(EXERCISE, [report(None)], DATA).gaps == (
        "it trains, but no check measures anything (scale, at_least, at_most)",
    )
    assert bars_have_evidence(replace(EXERCISE, training=False), [report(None)], []).gaps == ()


# --- numbers ---


@pytest.mark.parametrize(
    ("mean", "sd", "better", "bar"),
    [
        (0.93456, 0.01, "higher", 0.894),
        (0.9, 0.0, "higher", 0.9),
        (0.0102, 0.001, "lower", 0.0143),
        (12.3456, 1.0, "lower", 16.4),
        (-0.5, 0.0111, "higher", -0.545),
        (-0.5, 0.0111, "lower", -0.455),
        (123_456.0, 0.0, "higher", 123_000.0),
        (4.0, 1.0, "higher", 0.0),
    ],
)
def test_suggested_bars_are_rounded_to_the_safe_side(mean: float, sd: float, better: str, bar: float) -> None:
    assert suggested_bar(mean, sd, better) == bar


def test_spread_without_variation_is_infinitely_far_or_near() -> None:
    spread = Spread.of([0.5, 0.5])

    assert spread.distance(0.5, "higher") == math.inf
    assert spread.distance(0.4, "higher") == math.inf
    assert spread.distance(0.6, "higher") == -math.inf


def test_values_that_are_not_finite_are_counted() -> None:
    assert Spread.of([1.0, None, 3.0]) == Spread(3, 2.0, math.sqrt(2), 1.0, 3.0, not_finite=1)
    assert Spread.of([None]).not_finite == 1


def test_calibration_survives_its_file() -> None:
    solved = evidence_of(BOTH[0], "right source", {"numpy": "2"})
    wrong = wrong_evidence_of(WRONG, [report(0.4, verdict=Verdict.FAILED), report(None)], solved)
    found = Calibration(solved, wrong)

    again = Calibration.read(found.text())

    assert again.text() == found.text()
    assert again.merged(found).text() == found.text()
    assert again.evidence[0].solution == hash_of("right source")
    assert again.wrong[0].data == "mnist"


@pytest.mark.parametrize("text", ["[]", "3", '{"evidence": {}}', '{"evidence": [7], "wrong": []}', "[" * 100_000])
def test_another_file_is_no_calibration(text: str) -> None:
    with pytest.raises(ValueError, match=r"calibration\.json is not what"):
        Calibration.read(text)


# --- wrong answers ---


def wrong_runs(*values: float, passed: int = 0, better: str = "higher", bar: float = 0.8) -> WrongEvidence:
    number = WrongNumber("accuracy", better, bar, values)
    return WrongEvidence("lazy", "reads", "mnist", "cpu", len(values), passed, (number,), hash_of("lazy source"))


def test_a_wrong_answer_that_comes_near_is_a_gap() -> None:
    near = wrong_runs(0.6, 0.7, 0.65, 0.75)

    (gap,) = gaps(known(*BOTH, wrong=(near,)), 0.9)

    assert gap == (
        "wrong/lazy.py comes within 1.9 of its standard deviations of passing reads on mnist"
        " (best accuracy 0.75, bar 0.8)"
    )


def test_a_wrong_answer_that_passed_is_a_gap() -> None:
    (gap,) = gaps(known(*BOTH, wrong=(wrong_runs(0.1, 0.2, passed=1),)), 0.9)

    assert gap == "wrong/lazy.py passed reads on mnist in 1 of 2 runs"


def test_what_another_wrong_answer_did_is_no_gap() -> None:
    stale = replace(wrong_runs(0.6, 0.75, passed=1), source=hash_of("another"))

    assert gaps(known(*BOTH, wrong=(stale,)), 0.9) == ()


@pytest.mark.parametrize(
    ("values", "better", "bar", "is_near"),
    [
        ((0.1, 0.11, 0.09), "higher", 0.8, False),
        ((6.0, 12.0, 9.0, 15.0), "lower", 0.02, False),  # wide, but never anywhere near
        ((0.05, 0.4, 0.9, 0.1), "lower", 0.04, True),
        ((-1.0, -3.0, -2.0), "higher", 1.0, True),
    ],
)
def test_nearness_of_wrong_answers(values: tuple[float, ...], better: str, bar: float, is_near: bool) -> None:
    assert (wrong_runs(*values, better=better, bar=bar).distance < 4) is is_near


def test_who_fails_before_anything_is_measured_is_not_near() -> None:
    assert replace(wrong_runs(0.79, 0.78), numbers=()).distance == math.inf
    assert replace(wrong_runs(0.79, 0.78), runs=3).distance == math.inf


def test_of_two_numbers_the_worse_one_fails_a_check() -> None:
    far = wrong_runs(0.79, 0.78)
    both = replace(far, numbers=(*far.numbers, WrongNumber("loss", "lower", 1.0, (9.0, 9.1))))

    assert both.distance > 50
