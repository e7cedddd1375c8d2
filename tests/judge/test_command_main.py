"""The border of the command line: every way of ending has its exit code, and one subcommand loads no other."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.judge.command.inputs import data_folder, language
from grader.judge.command.main import COMMANDS, main
from grader.judge.errors import BoxError

EXERCISES = Path(__file__).parents[2] / "exercises"


def ending_with(error: BaseException) -> Callable[[argparse.Namespace], int]:
    def run(arguments: argparse.Namespace) -> int:
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (BoxError("no wall stands"), 3, "grader: no wall stands\n"),
        (KeyboardInterrupt(), 130, "grader: interrupted\n"),
        (ZeroDivisionError("ours"), 3, "ZeroDivisionError: ours\n"),
    ],
)
def test_every_way_of_ending_has_its_code(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    sentence: str,
) -> None:
    monkeypatch.setattr("grader.judge.command.new.run", ending_with(error))
    assert main(["new", "square"]) == code
    assert capsys.readouterr().err.endswith(sentence)


def test_help_names_every_subcommand(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["--help"])
    assert raised.value.code == 0
    text = capsys.readouterr().out
    assert all(re.search(rf"^    {name}\s", text, re.MULTILINE) for name in COMMANDS)


def run_python(program: str, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", program, *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_a_subcommand_loads_no_other_and_nothing_heavy() -> None:
    program = (
        "import sys; from grader.judge.command.main import main\n"
        "try: main(['grade', '--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted(sys.modules))"
    )
    loaded = run_python(program).stdout.split("\n")[-2]
    assert "'grader.judge.command.grade'" in loaded
    for name in ("grader.judge.command.check", "numpy", "tensorflow", "django", "celery", "markdown_it"):
        assert f"'{name}'" not in loaded


def test_a_reader_that_goes_away_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    program = "import sys; from grader.judge.command.main import main; sys.exit(main(['check', sys.argv[1]]))"
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path / "broken")], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR", "LC_ALL": ""}, "ko"),
    ],
)
def test_the_language_comes_from_the_environment(environment: dict[str, str], expected: str) -> None:
    assert language(environment) == expected


def test_data_sets_are_looked_for_where_the_environment_says(tmp_path: Path) -> None:
    assert data_folder({"GRADER_DATA_DIR": str(tmp_path)}) == tmp_path
    assert data_folder({"GRADER_DATA_DIR": str(tmp_path / "nothing")}) is None
