"""One judge for all tests of this folder: warm processes are slow to start and made to be shared."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.reading import read_folder

EXERCISES = Path(__file__).resolve().parents[2] / "exercises"


@pytest.fixture(scope="session")
def judge() -> Iterator[Judge]:
    """A judge with warm processes."""
    judge = Judge()
    yield judge
    judge.close()


@pytest.fixture(scope="session")
def softmax() -> Exercise:
    """The exercise softmax."""
    return read_folder(EXERCISES / "softmax")


@pytest.fixture(scope="session")
def patient() -> Iterator[Judge]:
    """A judge with so much time for known mistakes that a busy machine does not matter."""
    judge = Judge(recognition_seconds=5.0)
    yield judge
    judge.close()


@pytest.fixture
def fit_a_line(tmp_path: Path) -> Path:
    """The training exercise that docs/training-exercises.md shows; a grading takes a tenth of a second."""
    guide = (EXERCISES.parent / "docs" / "training-exercises.md").read_text(encoding="utf-8")
    for name, content in re.findall(r"^`(fit-a-line/[\w./-]+)`\n```\w+\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path / "fit-a-line"
