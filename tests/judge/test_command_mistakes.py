"""`grader mistakes`: a folder of submissions becomes a list of ways to be wrong."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from grader.judge.command.main import main

EXERCISES = Path(__file__).parents[2] / "exercises"
SOFTMAX = EXERCISES / "softmax"
UNKNOWN = "import numpy as np\n\n\ndef softmax(z, axis=-1):\n    e = np.exp(np.asarray(z) - 1.0)\n    return {}\n"


@pytest.fixture
def hand_ins(tmp_path: Path) -> Path:
    """Twelve files of a class."""
    place = tmp_path / "hand-ins"
    for number in range(4):
        (place / f"group-{number}").mkdir(parents=True)
        shutil.copy(SOFTMAX / "wrong" / "sums_whole_array.py", place / f"group-{number}" / "answer.py")
    # The same unknown mistake in other words.
    (place / "anna.py").write_text(UNKNOWN.format("e / (e.sum(axis=axis, keepdims=True) + 0.5)"))
    (place / "ben.py").write_text(UNKNOWN.format("np.divide(e, 0.5 + np.sum(e, axis, keepdims=True))"))
    (place / "carl.py").write_text(UNKNOWN.format("e / (e.sum(axis=axis, keepdims=True) + 0.25)"))
    shutil.copy(SOFTMAX / "solution.py", place / "dora.py")
    (place / "erik.py").write_text("def softmax(z):\n    return (\n")
    (place / "fritz.py").write_bytes(b"\xff\xfe not text")
    (place / "gina\x1b[31m.py").write_text("def softmax(z):\n    return (\n")
    (place / "notes.txt").write_text("not a submission")
    return place


@pytest.mark.box
def test_submissions_that_fail_alike_are_one_line_and_the_most_frequent_come_first(
    hand_ins: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["mistakes", str(SOFTMAX), str(hand_ins), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["files"], said["right"], list(said["refused"])) == (10, 1, ["fritz.py"])
    first, *others = said["clusters"]
    assert (first["count"], first["mistakes"]) == (4, ["sums_whole_array"])
    assert first["files"] == [f"group-{number}/answer.py" for number in range(4)]
    assert "전체" in first["text"]["ko"]
    assert [cluster["files"] for cluster in others] == [
        ["anna.py", "ben.py"],
        ["erik.py", "gina\x1b[31m.py"],
        ["carl.py"],
    ]
    assert [cluster["mistakes"] for cluster in others] == [[], [], []]


@pytest.mark.box
def test_the_list_for_people_names_the_mistake_and_moves_no_cursor(
    hand_ins: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["mistakes", str(SOFTMAX), str(hand_ins), "--language", "en"]) == 0
    out = capsys.readouterr().out
    lines = out.splitlines()
    assert lines[0] == "softmax: 10 files, 1 right, 4 ways to be wrong"
    assert lines[2] == "   4  sums_whole_array"
    assert "   2  not known yet" in lines
    assert "fritz.py cannot be graded: " in out
    assert "\x1b" not in out


def test_a_folder_without_submissions_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mistakes", str(SOFTMAX), str(tmp_path)]) == 2
    assert f"there is no .py file in {tmp_path}" in capsys.readouterr().err
