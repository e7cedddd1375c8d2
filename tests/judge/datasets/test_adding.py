"""The data set that docs/data.md adds, as the page says: one file, fetched, and loaded in an examiner's box."""

import re
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from grader.judge import datasets
from grader.judge.errors import ExaminerError
from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.verdict import Outcome

PAGE = Path(__file__).parents[3] / "docs" / "data.md"
STRETCHED = "def stretched(weight):\n    return 20 + weight * {rate}\n"


def block(language: str) -> str:
    """Return the one example of the page in this language."""
    return str(
        re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)[0]
    )


@pytest.fixture
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site's data folder, with the page's TOML file in force and nothing fetched."""
    (tmp_path / "sets").mkdir()
    (tmp_path / "sets" / "springs.toml").write_text(block("toml"), encoding="utf-8")
    (tmp_path / "springs.csv").write_text(block("csv"), encoding="utf-8")
    monkeypatch.setenv("GRADER_DATASETS_DIR", str(tmp_path / "sets"))
    return tmp_path / "data"


@pytest.fixture
def springs(softmax: Exercise) -> Exercise:
    """An exercise whose only check is that of the page."""
    check = replace(softmax.checks[0], name="stretches_as_measured")
    return replace(
        softmax,
        datasets=("springs",),
        checks=(check,),
        checks_source=block("python"),
        entry_points=("stretched",),
        forbidden=(),
        wrong=(),
        solution=STRETCHED.format(rate=0.05),
    )


@pytest.mark.box
def test_the_page_works_as_it_is_written(data_dir: Path, tmp_path: Path, springs: Exercise) -> None:
    datasets.fetch("springs", data_dir, folder=tmp_path)

    with closing(Judge(data_dir, slots=1)) as judge:
        right = judge.grade(springs, STRETCHED.format(rate=0.05))
        wrong = judge.grade(springs, STRETCHED.format(rate=0.06))

    assert right.outcome is Outcome.ACCEPTED
    assert right.environment["data"] == "springs"
    assert wrong.outcome is not Outcome.ACCEPTED


@pytest.mark.box
def test_without_its_files_nobody_is_graded(data_dir: Path, springs: Exercise) -> None:
    with (
        closing(Judge(data_dir, slots=1)) as judge,
        pytest.raises(ExaminerError, match="springs are not on this machine"),
    ):
        judge.grade(springs, springs.solution)


@pytest.mark.box
def test_a_set_that_nobody_knows_is_named(data_dir: Path, springs: Exercise) -> None:
    other = replace(springs, checks_source=springs.checks_source.replace('"springs"', '"cifar"'))
    with closing(Judge(data_dir, slots=1)) as judge, pytest.raises(ExaminerError, match="'cifar'"):
        judge.grade(other, springs.solution)


@pytest.mark.box
def test_a_candidate_sees_no_data(data_dir: Path, tmp_path: Path, springs: Exercise) -> None:
    datasets.fetch("springs", data_dir, folder=tmp_path)
    looks = "import os\nassert not os.path.exists('/data')\nassert not os.path.exists('/code/grader/checks')\n"

    with closing(Judge(data_dir, slots=1)) as judge:
        report = judge.grade(springs, looks + STRETCHED.format(rate=0.05))

    assert report.outcome is Outcome.ACCEPTED
