"""`grader grade`: a report for people and for programs, and a sentence for everything that cannot be graded."""

from __future__ import annotations

import io
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from grader.judge.command.main import main
from grader.judge.command.report_text import report_text
from grader.judge.command.training_text import Progress
from grader.judge.reading import read_folder
from grader.judge.text import Text
from grader.judge.verdict import CheckResult, Outcome, Report, Verdict

SOFTMAX = Path(__file__).parents[2] / "exercises" / "softmax"
SOLUTION = SOFTMAX / "solution.py"
JSON_KEYS = {"exercise", "version", "score", "max_score", "checks", "seed", "environment", "timings"}
CHECK_KEYS = {"name", "title", "points", "earned", "verdict", "message", "hint", "seconds"}


def grade(*words: object, exercise: Path = SOFTMAX) -> int:
    return main(["grade", str(exercise), *map(str, words)])


def graded(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    assert grade(*words, "--json") == 0
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return report


# --- what cannot be graded ---


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty."),
        (b"x" * 5_000_000, "A file may have at most 256 KiB. Received: 4,883 KiB."),
        ("x = 1".encode("utf-16"), "Received: UTF-16."),
        (b"x = 1\0", "Byte 6 is NUL."),
    ],
)
def test_a_file_that_may_not_be_handed_in_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, sentence: str
) -> None:
    (tmp_path / "answer.py").write_bytes(data)
    assert grade(tmp_path / "answer.py", "--language", "en") == 2
    assert sentence in capsys.readouterr().err


def test_a_refusal_is_said_in_the_language_that_was_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "answer.py").write_bytes(b"")
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert grade(tmp_path / "answer.py") == 2
    assert "파일이 비어 있습니다" in capsys.readouterr().err


@pytest.mark.timeout(20)
def test_a_pipe_a_device_a_folder_and_nothing_are_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/dev/zero")
    for path in (tmp_path / "pipe", tmp_path / "link", Path("/dev/zero"), tmp_path):
        assert grade(path) == 2
        assert f"must be a regular file. Received: {path}" in capsys.readouterr().err
    assert grade(tmp_path / "nothing") == 2
    assert "No such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["grad"],
        ["grade"],
        ["grade", str(SOFTMAX)],
        ["grade", str(SOLUTION), str(SOLUTION)],
        ["grade", str(SOFTMAX), str(SOLUTION), "--seed", "-1"],
        ["grade", str(SOFTMAX), str(SOLUTION), "--seed", "one"],
        ["grade", str(SOFTMAX), str(SOLUTION), "--seed", str(2**63)],
        ["grade", str(SOFTMAX), str(SOLUTION), "--language", "fr"],
    ],
)
def test_wrong_words_are_wrong_use(words: list[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(words)
    assert raised.value.code == 2


def test_an_unknown_check_is_wrong_use_and_the_known_ones_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert grade(SOLUTION, "--only", "no_such_check") == 2
    assert "--only must be a check of softmax: worked_example" in capsys.readouterr().err
    assert grade(SOLUTION, "--only", "any_axis", "--visible") == 2
    assert "must be a visible check" in capsys.readouterr().err


def test_a_mistake_in_the_exercise_is_our_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = shutil.copytree(SOFTMAX, tmp_path / "softmax")
    (folder / "statement.ko.md").unlink()
    assert grade(SOLUTION, exercise=folder) == 3
    assert "softmax/statement.ko.md: is missing." in capsys.readouterr().err


# --- the report for people, from results made by hand ---


def result(verdict: Verdict, earned: float, **more: Any) -> CheckResult:
    return CheckResult("rows", Text("행의 합", "Sums of rows"), True, 2, earned, verdict, seconds=0.0123, **more)


def report_of(*checks: CheckResult, outcome: Outcome = Outcome.PARTIAL, **more: Any) -> Report:
    score = sum(check.earned for check in checks)
    return Report("softmax", "ab" * 32, outcome, score, 4, checks, seed=7, environment={"box": "full"}, **more)


def shown(report: Report, language: str = "en", *, with_colours: bool = False) -> str:
    return report_text(report, read_folder(SOFTMAX), language, with_colours=with_colours)


def test_a_report_shows_points_messages_and_hints() -> None:
    failed = result(
        Verdict.FAILED,
        0.0,
        message=Text("모양이 다릅니다.", "expected shape (3,).\nReceived: (4,)."),
        hint=Text("전치", "You transposed it."),
        traceback="Traceback: line 3",
        output="debug 1\n",
    )
    lines = shown(report_of(result(Verdict.PASSED, 2.0, output="hidden away"), failed)).split("\n")
    assert lines == [
        "softmax · Softmax",
        "",
        "passed  Sums of rows  2 / 2  0.012 s",
        "failed  Sums of rows  0 / 2  0.012 s",
        "    expected shape (3,).",
        "    Received: (4,).",
        "    hint: You transposed it.",
        "    Traceback: line 3",
        "    printed:",
        "        debug 1",
        "",
        "score 2 / 4 · some of it passed",
        "seed 7 · version abababababab · box full",
        "",
    ]


def test_a_report_in_korean_holds_korean_titles_verdicts_and_messages() -> None:
    text = shown(report_of(result(Verdict.PARTIAL, 1.25, message=Text("조금 틀림", "a little"))), "ko")
    assert "부분 통과  행의 합  1.25 / 2  0.012 s\n    조금 틀림" in text
    assert "점수 1.25 / 4" in text


def test_a_file_that_was_not_loaded_says_why() -> None:
    message = Text("3번째 줄에 문법 오류가 있습니다.", "Line 3 has a syntax error.")
    check = result(Verdict.ERROR, 0.0, message=message)
    text = shown(report_of(check, outcome=Outcome.NOT_LOADED, load_message=message, load_output="  File x\x1b[2J"))
    assert "Line 3 has a syntax error.\n      File x\\x1b[2J\n" in text
    assert text.count("syntax error") == 1
    assert "score 0 / 4 · the file could not be loaded" in text


@pytest.mark.parametrize("field", ["message", "hint", "traceback", "output"])
def test_nothing_from_a_box_reaches_the_terminal_raw(field: str) -> None:
    evil = "\x1b]0;owned\x07\r\x9b2J\u202e"
    value = Text(evil, evil) if field in {"message", "hint"} else evil
    text = shown(report_of(result(Verdict.FAILED, 0.0, **{field: value})))
    assert r"\x1b]0;owned\x07\r\x9b2J\u202e" in text
    assert not set(evil) & {"\x1b", "\x07", "\r", "\x9b", "\u202e"} & set(text)


def test_every_verdict_and_outcome_has_words_in_both_languages() -> None:
    for language in ("ko", "en"):
        for verdict in Verdict:
            assert shown(report_of(result(verdict, 0.0)), language)
        for outcome in Outcome:
            assert shown(report_of(outcome=outcome), language)


def test_colours_change_nothing_but_colours() -> None:
    report = report_of(result(Verdict.PASSED, 2.0), result(Verdict.ERROR, 0.0))
    coloured = shown(report, with_colours=True)
    assert "\x1b[32mpassed" in coloured
    for code in ("32", "31", "90", "1", "0"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == shown(report)


# --- real gradings ---


@pytest.mark.box
def test_the_solution_earns_everything(capsys: pytest.CaptureFixture[str]) -> None:
    report = graded(capsys, SOLUTION)
    assert report.keys() >= JSON_KEYS
    assert all(check.keys() >= CHECK_KEYS for check in report["checks"])
    assert report["exercise"] == "softmax"
    assert report["version"] == read_folder(SOFTMAX).version
    assert report["score"] == report["max_score"] == read_folder(SOFTMAX).max_score
    assert {check["verdict"] for check in report["checks"]} == {"passed"}


@pytest.mark.box
def test_a_wrong_answer_is_graded_too_and_exits_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert grade(SOFTMAX / "wrong" / "ignores_axis.py", "--language", "en") == 0
    text = capsys.readouterr().out
    assert "failed  Works along the axis that is asked for" in text
    assert "score 9 / 11 · some of it passed" in text


@pytest.mark.box
def test_the_same_seed_gives_the_same_messages(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = SOFTMAX / "wrong" / "always_axis_zero.py"
    reports = [graded(capsys, wrong, "--seed", number) for number in (5, 5, 6)]
    messages = [[(check["message"], check["details"]) for check in report["checks"]] for report in reports]
    assert [report["seed"] for report in reports] == [5, 5, 6]
    assert messages[0] == messages[1] != messages[2]


@pytest.mark.box
def test_visible_runs_the_visible_checks_and_only_runs_one(capsys: pytest.CaptureFixture[str]) -> None:
    visible = [check.name for check in read_folder(SOFTMAX).checks if check.visible]
    assert [check["name"] for check in graded(capsys, SOLUTION, "--visible")["checks"]] == visible
    report = graded(capsys, SOLUTION, "--only", "any_axis")
    assert [check["name"] for check in report["checks"]] == ["any_axis"]
    assert report["score"] == report["max_score"] == 2


@pytest.mark.box
def test_what_a_submission_prints_is_shown_but_not_acted_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "answer.py").write_text("def softmax(z, axis=-1):\n    print('\\x1b[2Jmark')\n    return z\n")
    assert grade(tmp_path / "answer.py") == 0
    text = capsys.readouterr().out
    assert r"\x1b[2Jmark" in text
    assert "\x1b" not in text


@pytest.mark.box
def test_a_syntax_error_is_graded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "answer.py").write_text("def softmax(z:\n")
    report = graded(capsys, tmp_path / "answer.py")
    assert (report["outcome"], report["score"]) == ("not_loaded", 0)


# --- trainings ---

ACCURACY = {
    "name": "accuracy",
    "title": {"ko": "정확도", "en": "accuracy"},
    "value": 0.934,
    "full_at": 0.83,
    "none_at": 0.3,
    "better": "higher",
    "data": "mnist",
    "device": "gpu",
    "run": 1,
}
POINT = {
    "name": "rows",
    "run": 1,
    "by": "code",
    "unit": "epoch",
    "step": 1.5,
    "of": 5.0,
    "seconds": 3.2,
    "values": {"loss": 0.3123456},
}


def test_a_report_shows_what_was_measured_beside_its_bar_and_how_the_attempts_went() -> None:
    attempts = ({"attempt": 1, "verdict": "failed", "earned": 0.0}, {"attempt": 2, "verdict": "passed", "earned": 2.0})
    error = {**ACCURACY, "value": None, "better": "lower", "none_at": None, "data": ""}
    report = report_of(result(Verdict.PASSED, 2.0, measurements=(ACCURACY, error), attempts=attempts))
    english = shown(report).split("\n")
    assert "    accuracy: 0.934 (full marks at 0.83 or more, first points at 0.3) · mnist · gpu" in english
    assert "    accuracy: NaN (full marks at 0.83 or less) · gpu" in english
    assert "    attempts: 1 failed 0 · 2 passed 2" in english
    korean = shown(report, "ko").split("\n")
    assert "    정확도: 0.934 (만점 기준 0.83 이상, 점수가 시작되는 기준 0.3) · mnist · gpu" in korean
    assert "    시도: 1 오답 0 · 2 통과 2" in korean


def test_a_training_that_ran_out_of_time_shows_how_far_it_came() -> None:
    report = report_of(result(Verdict.TIMEOUT, 0.0, metrics=({**POINT, "step": 1.0}, POINT)))
    assert "    reached, as the code reported it: epoch 1.5 / 5 · loss 0.3123" in shown(report).split("\n")


def test_where_a_training_is_takes_one_line_and_leaves_none(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    progress = Progress(stream, {"rows": "행의 합"}, "ko")
    progress.tell("check", {})
    assert stream.getvalue() == ""
    progress.tell("metrics", POINT)
    progress.tell("metrics", {**POINT, "of": None, "step": 2.0})
    progress.tell("check", {})
    assert stream.getvalue() == (
        "\r\x1b[K행의 합 · 에폭 1.5 / 5 · loss 0.3123 · 3 s\r\x1b[K행의 합 · 에폭 2 · loss 0.3123 · 3 s\r\x1b[K"
    )
    monkeypatch.setenv("COLUMNS", "10")
    progress.tell("metrics", POINT)
    assert stream.getvalue().endswith("\r\x1b[K행의 합 ·")
