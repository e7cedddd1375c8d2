"""`grader new`: a folder whose blanks are named, and which is proved once they are filled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from grader.judge.command.main import main
from grader.judge.reading import problems, read_folder

# Every blank of the template, and what an author might write there.
FILLING = {
    "unit: 1 to 9": "1",
    "place in the unit: 1, 2, 3...": "99",
    "difficulty: 1 to 3": "1",
    "minutes that a student needs": "5",
    "title in Korean": "제곱",
    "title in English": "Square",
    "one sentence in Korean: what is written here": "수를 제곱합니다.",
    "one sentence in English: what is written here": "Squares a number.",
    "What is to be written and why, in Korean": "제곱을 계산하세요.",
    "What is to be written and why, in English": "Compute squares.",
    "formula": "y = x^2",
    "shape": "any",
    "what it is, in Korean": "수",
    "what it is, in English": "numbers",
    "a small example worked by hand, in Korean": "3의 제곱은 9입니다.",
    "a small example worked by hand, in English": "The square of 3 is 9.",
    "One line: what it returns": "Return squares.",
    "right answer, computed from x": "np.square(x)",
    "small input, such as [1.0, -2.0]": "[1.0, -3.0]",
    "its answer, worked by hand": "[1.0, 9.0]",
    "what was done instead, in Korean": "두 배로 만들었습니다.",
    "what was done instead, in English": "You doubled it.",
    "wrong answer that students really write, computed from x": "2 * x",
}


@pytest.fixture
def exercises(tmp_path: Path) -> Path:
    (tmp_path / "exercises").mkdir()
    return tmp_path / "exercises"


def fill(folder: Path) -> set[str]:
    """Fill each blank, and return the blanks that were there."""
    seen: set[str] = set()
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        text = path.read_text(encoding="utf-8")
        seen |= set(re.findall("«([^»]*)»", text))
        path.write_text(re.sub("«([^»]*)»", lambda blank: FILLING[blank[1]], text), encoding="utf-8")
    return seen


def test_a_new_folder_names_each_of_its_blanks(exercises: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "square-numbers", "--exercises", str(exercises)]) == 0
    found = [str(problem) for problem in problems(exercises / "square-numbers")]
    assert found[0] == "square-numbers/checks.py: line 9: is still to be filled in: «small input, such as [1.0, -2.0]»"
    assert all("is still to be filled in: «" in problem for problem in found)
    assert f"{len(found)} blanks to fill" in capsys.readouterr().out


def test_a_filled_folder_can_be_read(exercises: Path) -> None:
    assert main(["new", "square-numbers", "--exercises", str(exercises)]) == 0
    assert fill(exercises / "square-numbers") == set(FILLING)
    exercise = read_folder(exercises / "square-numbers")
    assert exercise.entry_points == ("square_numbers",)
    assert [wrong.name for wrong in exercise.wrong] == ["first_mistake"]


@pytest.mark.box
@pytest.mark.parametrize("slug", ["square-numbers", "lambda"])
def test_a_filled_folder_is_proved(exercises: Path, slug: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", slug, "--exercises", str(exercises)]) == 0
    fill(exercises / slug)
    assert main(["check", str(exercises / slug)]) == 0, capsys.readouterr().out


def test_the_nearest_folder_of_exercises_is_used(exercises: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (exercises.parent / "deep" / "below").mkdir(parents=True)
    monkeypatch.chdir(exercises.parent / "deep" / "below")
    assert main(["new", "square"]) == 0
    assert (exercises / "square" / "wrong" / "first_mistake.py").is_file()


def test_an_existing_folder_is_left_alone(exercises: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (exercises / "square").mkdir()
    (exercises / "square" / "solution.py").write_text("mine")
    assert main(["new", "square", "--exercises", str(exercises)]) == 2
    assert "exists already" in capsys.readouterr().err
    assert [path.name for path in (exercises / "square").iterdir()] == ["solution.py"]
    assert (exercises / "square" / "solution.py").read_text() == "mine"


@pytest.mark.parametrize("slug", ["Square", "my_square", "../square", "square-", "1d", "/tmp/square", "제곱", ""])
def test_a_bad_slug_is_refused_with_the_rule(exercises: Path, slug: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", slug, "--exercises", str(exercises)]) == 2
    assert f'lower-case words joined by "-", at most 60 characters. Received: {slug!r}' in capsys.readouterr().err
    assert list(exercises.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SystemExit):
        main(["new", "square", "--exercises", str(tmp_path / "file")])
    assert "must be a folder" in capsys.readouterr().err
