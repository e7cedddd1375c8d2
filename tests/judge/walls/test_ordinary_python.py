"""Ordinary Python works behind the walls as it does anywhere else; what is refused raises an ordinary exception."""

import pytest

from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.reading import read_folder
from grader.judge.verdict import Report
from tests.tracing.corpus import ORDINARY

pytestmark = pytest.mark.box

EXERCISE: Exercise = read_folder(ORDINARY)


@pytest.fixture(scope="module")
def report(judge: Judge) -> Report:
    return judge.grade(EXERCISE, EXERCISE.solution)


@pytest.mark.parametrize("name", [check.name for check in EXERCISE.checks])
def test_this_part_of_python_works(report: Report, name: str) -> None:
    (result,) = [check for check in report.checks if check.name == name]
    assert result.earned == result.points, result.traceback
