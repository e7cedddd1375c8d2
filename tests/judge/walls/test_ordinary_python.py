"""Ordinary Python works behind the walls as it does anywhere else; what is refused raises an ordinary exception."""

import pytest

from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.reading import read_folder
from grader.judge.verdict import Report
from tests.tracing.corpus import ORDINARY

pytestmark = pytest.mark.box

PYTHON, TENSORFLOW = (read_folder(folder) for folder in ORDINARY)


def names(exercise: Exercise) -> list[str]:
    return [check.name for check in exercise.checks]


def assert_passed(report: Report, name: str) -> None:
    (result,) = [check for check in report.checks if check.name == name]
    assert result.earned == result.points, result.traceback or result.message


@pytest.fixture(scope="module")
def of_python(judge: Judge) -> Report:
    return judge.grade(PYTHON, PYTHON.solution)


@pytest.fixture(scope="module")
def of_tensorflow(judge: Judge) -> Report:
    return judge.grade(TENSORFLOW, TENSORFLOW.solution)


@pytest.mark.parametrize("name", names(PYTHON))
def test_this_part_of_python_works(of_python: Report, name: str) -> None:
    assert_passed(of_python, name)


@pytest.mark.slow
@pytest.mark.parametrize("name", names(TENSORFLOW))
def test_this_part_of_tensorflow_works(of_tensorflow: Report, name: str) -> None:
    assert_passed(of_tensorflow, name)
