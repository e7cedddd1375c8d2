"""The runtime of deploy/runtimes, built as an operator builds it, grades an exercise written for TensorFlow."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.judge.exercise import Exercise, WrongAnswer
from grader.judge.grading import Judge
from grader.judge.reading import read_folder
from grader.judge.verdict import Outcome, Verdict
from tests.judge.conftest import EXERCISES

pytestmark = [pytest.mark.box, pytest.mark.slow, pytest.mark.timeout(600)]

BUILD = Path(__file__).parents[3] / "deploy" / "runtimes" / "build"
NOT_TO_BE_HAD = (
    "No matching distribution found",
    "Could not find a version",
    "Max retries",
    "Temporary failure in name",
)


@pytest.fixture(scope="module")
def runtimes_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `deploy/runtimes/build keras-jax` leaves for GRADER_RUNTIMES."""
    folder = tmp_path_factory.mktemp("runtimes")
    done = subprocess.run(
        [str(BUILD), "keras-jax", str(folder), sys.executable], capture_output=True, text=True, check=False
    )
    if done.returncode and any(text in done.stderr for text in NOT_TO_BE_HAD):
        pytest.skip(f"the packages of keras-jax cannot be had here: {done.stderr.strip().splitlines()[-1]}")
    assert done.returncode == 0, done.stderr
    assert f"set GRADER_RUNTIMES={folder}/runtimes.toml" in done.stdout
    return folder / "runtimes.toml"


@pytest.fixture(scope="module")
def exercise(tmp_path_factory: pytest.TempPathFactory) -> Exercise:
    """The exercise keras-sequential, asked on Keras alone."""
    folder = tmp_path_factory.mktemp("exercises") / "keras-sequential"
    shutil.copytree(EXERCISES / "keras-sequential", folder)
    for path in [folder / "exercise.toml", *folder.rglob("*.py")]:
        text = path.read_text(encoding="utf-8").replace('runtime = "tensorflow"', 'runtime = "keras-jax"')
        path.write_text(re.sub(r"\bfrom tensorflow\.keras\b", "from keras", text), encoding="utf-8")
    return read_folder(folder)


@pytest.fixture(scope="module")
def judge(runtimes_file: Path) -> Iterator[Judge]:
    """A judge on a site with that runtime."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADER_RUNTIMES", str(runtimes_file))
        judge = Judge(slots=1)
        yield judge
        judge.close()


def test_every_wall_stands(judge: Judge) -> None:
    report = judge.prove("keras-jax")

    assert report.profile == "full", [(wall.name, wall.effect) for wall in report.walls if not wall.stands]


def test_the_solution_passes_on_jax(judge: Judge, exercise: Exercise) -> None:
    source = f'import keras\nassert keras.backend.backend() == "jax"\n{exercise.solution}'

    report = judge.grade(exercise, source)

    assert report.outcome is Outcome.ACCEPTED
    assert report.environment["jax"] == "0.10.2"
    assert report.environment["keras"] == "3.15.1"
    assert "tensorflow-cpu" not in report.environment


@pytest.mark.parametrize("source", ["import tensorflow", "import django", "import grader.checks", "import celery"])
def test_only_its_own_packages_are_there(judge: Judge, exercise: Exercise, source: str) -> None:
    report = judge.grade(exercise, f"{source}\n{exercise.solution}")

    assert report.outcome is not Outcome.ACCEPTED
    assert {check.verdict for check in report.checks} != {Verdict.PASSED}


@pytest.mark.parametrize("name", [path.stem for path in sorted((EXERCISES / "keras-sequential/wrong").glob("*.py"))])
def test_a_wrong_answer_fails_where_it_says(judge: Judge, exercise: Exercise, name: str) -> None:
    wrong: WrongAnswer = next(answer for answer in exercise.wrong if answer.name == name)

    report = judge.grade(exercise, wrong.source, recognise=False)

    assert {check.name for check in report.checks if check.verdict is not Verdict.PASSED} == set(wrong.expect)
