"""`grader check`: a good exercise is proved, and each way of being wrong is a gap and exit code 1."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from grader.judge.command import check, proving
from grader.judge.command.main import main
from grader.judge.command.proofs import Proof

pytestmark = pytest.mark.slow

EXERCISES = Path(__file__).parents[2] / "exercises"
PROOFS = ["folder", "languages", "formulas", "pictures"]
PROOFS += ["starter", "solution", "right", "wrong", "hints", "precision", "names", "repeats", "time", "evidence"]


@pytest.fixture
def softmax(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXERCISES / "softmax", tmp_path / "exercises" / "softmax"))


def gaps(capsys: pytest.CaptureFixture[str], folder: Path) -> dict[str, list[str]]:
    code = main(["check", str(folder), "--runs", "1", "--json"])
    found = json.loads(capsys.readouterr().out)
    (exercise,) = found["exercises"]
    assert (code == 1) is (not found["ok"]) is (not exercise["ok"])
    return {proof["proof"]: proof["gaps"] for proof in exercise["proofs"] if proof["gaps"]}


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


# --- wrong use, and gaps that are seen before any box ---


def test_naming_nothing_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 2
    assert "name at least one exercise folder, or give --all" in capsys.readouterr().err


def test_all_needs_a_folder_of_exercises(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--all"]) == 2
    assert "no folder named exercises" in capsys.readouterr().err
    (tmp_path / "exercises").mkdir()
    assert main(["check", "--all"]) == 2
    assert "there is no exercise in" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["nothing-here"], ["--runs", "0", "."], ["--runs", "many", "."]])
def test_wrong_words_are_wrong_use(words: list[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["check", *words])
    assert raised.value.code == 2


def test_every_mistake_in_a_folder_is_a_gap_and_nothing_is_graded(
    softmax: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(softmax / "exercise.toml", "difficulty = 1", "difficulty = 9")
    (softmax / "statement.en.md").unlink()
    assert gaps(capsys, softmax) == {
        "folder": [
            "softmax/statement.en.md: is missing.",
            "softmax/exercise.toml: difficulty: must be a whole number from 1 to 3. Received: 9.",
        ]
    }


def test_an_unknown_prerequisite_and_a_circle_are_gaps_of_the_whole_course(
    softmax: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proving, "proofs_of", lambda *_: [])  # the gradings are of no interest here
    monkeypatch.setattr(proving, "bars_have_evidence", lambda *_: Proof("evidence", ()))
    monkeypatch.setattr(check, "judge_for", lambda *_: IdleJudge())
    for slug, wanted in (("softmax", ["sofmax", "second"]), ("second", ["third"]), ("third", ["softmax"])):
        if slug != "softmax":
            shutil.copytree(softmax, softmax.parent / slug)
        toml = softmax.parent / slug / "exercise.toml"
        toml.write_text(f"prerequisites = {json.dumps(wanted)}\n" + toml.read_text().replace("prerequisites", "#"))
    assert main(["check", "--all", "--exercises", str(softmax.parent), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["exercises"]
    order = {
        exercise["exercise"]: proof["gaps"]
        for exercise in found
        for proof in exercise["proofs"]
        if proof["proof"] == "order"
    }
    assert order == {
        "second": ["prerequisites go in a circle: second -> third -> softmax -> second"],
        "softmax": [
            "prerequisites: there is no exercise sofmax",
            "prerequisites go in a circle: softmax -> second -> third -> softmax",
        ],
        "third": ["prerequisites go in a circle: third -> softmax -> second -> third"],
    }


class IdleJudge:
    """Grades nothing."""

    def warm(self, runtimes: object) -> None: ...

    def grade(self, *_: object, **__: object) -> None: ...

    def close(self) -> None: ...


# --- real proofs ---


@pytest.mark.box
def test_a_good_exercise_is_proved_with_a_line_for_each_proof(
    softmax: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(softmax)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:3] for line in lines] == [["softmax", proof, "ok"] for proof in PROOFS]


@pytest.mark.box
def test_all_takes_every_folder_of_the_nearest_exercises(
    softmax: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (softmax.parent / "broken").mkdir()
    (softmax.parent / "units.toml").write_text("")
    monkeypatch.chdir(softmax / "wrong")
    assert main(["check", "--all", "--runs", "1"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:3] == ["broken", "folder", "gap"]
    assert lines[-1].split()[:3] == ["softmax", "evidence", "ok"]


@pytest.mark.box
def test_a_starter_that_earns_points_is_a_gap(softmax: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(softmax / "solution.py", softmax / "starter.py")
    assert gaps(capsys, softmax)["starter"][0] == "starter.py earns 1 points in worked_example"


@pytest.mark.box
def test_a_solution_that_fails_a_check_is_a_gap(softmax: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(
        softmax / "checks.py",
        "def rows_sum_to_one(student, rng):",
        "def rows_sum_to_one(student, rng):\n    student.softmax(np.ones((1, 2)))\n    equal(1, 2)",
    )
    replace(softmax / "checks.py", "import array,", "import equal, array,")
    found = gaps(capsys, softmax)
    assert found["solution"][0].startswith("solution.py does not pass rows_sum_to_one (failed:")
    assert any(gap.startswith("right/loop.py does not pass rows_sum_to_one") for gap in found["right"])


@pytest.mark.box
def test_a_wrong_answer_that_fails_more_or_less_than_it_says_is_a_gap(
    softmax: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(softmax / "wrong" / "ignores_axis.py", "# expect: any_axis", "# expect: worked_example")
    passes, fails = gaps(capsys, softmax)["wrong"]
    assert passes == "wrong/ignores_axis.py passes worked_example, which it should fail"
    assert fails.startswith("wrong/ignores_axis.py should pass any_axis (failed:")


@pytest.mark.box
def test_a_right_answer_among_the_wrong_is_a_gap(softmax: Path, capsys: pytest.CaptureFixture[str]) -> None:
    header = "# expect: any_axis\n# hint.ko: 힌트\n# hint.en: Hint\n"
    (softmax / "wrong" / "not_wrong.py").write_text(header + (softmax / "solution.py").read_text())
    assert gaps(capsys, softmax)["wrong"] == ["wrong/not_wrong.py passes any_axis, which it should fail"]


@pytest.mark.box
def test_a_check_whose_verdict_depends_on_the_seed_is_a_gap(softmax: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(
        softmax / "checks.py",
        "def any_axis(student, reference, rng):",
        "def any_axis(student, reference, rng):\n    student.softmax(np.ones((1, 2)))\n"
        "    if rng.random() < 0.5:\n        return",
    )
    assert main(["check", str(softmax), "--runs", "12", "--json"]) == 1
    (exercise,) = json.loads(capsys.readouterr().out)["exercises"]
    repeats = next(proof for proof in exercise["proofs"] if proof["proof"] == "repeats")
    assert any(gap.startswith("wrong/ignores_axis.py in any_axis:") for gap in repeats["gaps"])


@pytest.mark.box
def test_a_slow_solution_is_a_gap(softmax: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(softmax / "exercise.toml", 'name = "any_axis"', 'name = "any_axis"\nseconds = 0.9')
    replace(
        softmax / "checks.py",
        "def any_axis(student, reference, rng):",
        "def any_axis(student, reference, rng):\n    time.sleep(0.5)",
    )
    replace(softmax / "checks.py", "import numpy as np\n", "import time\n\nimport numpy as np\n")
    (gap,) = gaps(capsys, softmax)["time"]
    assert gap.startswith("any_axis takes 0.5")


@pytest.mark.box
def test_checks_that_break_are_a_gap_of_the_author(softmax: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(
        softmax / "checks.py",
        "def any_axis(student, reference, rng):",
        "def any_axis(student, reference, rng):\n    1 / 0",
    )
    (gap,) = gaps(capsys, softmax)["grading"]
    assert gap.startswith("ExaminerError: ")
    assert "any_axis" in gap


def test_a_runtime_that_is_not_installed_is_a_gap(softmax: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(softmax / "exercise.toml", 'runtime = "numpy"', 'runtime = "nunpy"')
    (gap,) = gaps(capsys, softmax)["folder"]
    assert gap.startswith("softmax/exercise.toml: runtime: ")
    assert "nunpy" in gap
