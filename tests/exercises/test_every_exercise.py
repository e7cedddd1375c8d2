"""Every exercise, through the real judge: solution, starter, wrong and right answers earn what they should.

The numbers of `grader check` are repeated here so that `make test` proves them too; inputs differ in every run.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.reading import read_folder
from grader.judge.verdict import Outcome, Verdict

EXERCISES = Path(__file__).resolve().parents[2] / "exercises"
FOLDERS = sorted(path.parent for path in EXERCISES.glob("*/exercise.toml"))

pytestmark = [pytest.mark.box, pytest.mark.timeout(600)]


def cases(kind: str) -> list[object]:
    """Return one case for each answer of this kind, marked slow where it trains."""
    listed = []
    for folder in FOLDERS:
        exercise = read_folder(folder)
        marks = [pytest.mark.slow] if exercise.training else []
        found = {
            "solution": {"solution": exercise.solution},
            "starter": {"starter": exercise.starter},
            "wrong": {wrong.name: wrong.source for wrong in exercise.wrong},
            "right": {right.name: right.source for right in exercise.right},
        }[kind]
        for name, source in found.items():
            listed.append(pytest.param(exercise, source, marks=marks, id=f"{exercise.slug}/{name}"))
    return listed


@pytest.mark.parametrize(("exercise", "source"), cases("solution"))
def test_solution_earns_everything(judge: Judge, exercise: Exercise, source: str) -> None:
    report = judge.grade(exercise, source)

    assert report.outcome is Outcome.ACCEPTED, [check.as_json() for check in report.checks]
    assert report.score == exercise.max_score


@pytest.mark.parametrize(("exercise", "source"), cases("starter"))
def test_starter_earns_nothing(judge: Judge, exercise: Exercise, source: str) -> None:
    report = judge.grade(exercise, source)

    assert report.score == 0
    assert report.load_message is None


@pytest.mark.parametrize(("exercise", "source"), cases("right"))
def test_other_right_answers_earn_everything(judge: Judge, exercise: Exercise, source: str) -> None:
    report = judge.grade(exercise, source)

    assert report.score == exercise.max_score, [check.as_json() for check in report.checks]


@pytest.mark.parametrize(("exercise", "source"), cases("wrong"))
def test_wrong_answers_fail_exactly_where_they_say(judge: Judge, exercise: Exercise, source: str) -> None:
    expected = next(wrong.expect for wrong in exercise.wrong if wrong.source == source)

    report = judge.grade(exercise, source)

    failed = {check.name for check in report.checks if check.verdict is not Verdict.PASSED}
    assert failed == set(expected)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_check_is_failed_by_some_wrong_answer(folder: Path) -> None:
    exercise = read_folder(folder)

    unproved = {check.name for check in exercise.checks} - {name for wrong in exercise.wrong for name in wrong.expect}

    assert not unproved
