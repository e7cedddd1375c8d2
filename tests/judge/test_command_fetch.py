"""`grader fetch`, as somebody without a site uses it."""

from pathlib import Path

import pytest

from grader.judge import datasets
from grader.judge.command.main import main
from tests.judge.datasets.mirror import define, packed_files


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files of the data set "toy"; the data folder is empty."""
    define(tmp_path / "sets")
    monkeypatch.setenv("GRADER_DATASETS_DIR", str(tmp_path / "sets"))
    monkeypatch.setenv("GRADER_DATA_DIR", str(tmp_path / "data"))
    for name, data in packed_files().items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def test_files_of_a_folder_become_a_data_set(given: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fetch", "toy", "digits", "--from", str(given)]) == 0

    assert f"toy is in {given / 'data' / 'toy'}. Licence: CC0." in capsys.readouterr().out
    assert datasets.available("toy", given / "data")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["cifar"], 3, "the data sets are digits, heights-weights, mnist, toy, two-sines. Received: 'cifar'"),
        (["toy"], 3, "toy: images could not be fetched. its TOML file names no mirrors"),
    ],
)
def test_what_cannot_be_had_is_told_in_a_sentence(
    given: Path, capsys: pytest.CaptureFixture[str], words: list[str], code: int, told: str
) -> None:
    assert main(["fetch", *words]) == code

    assert told in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_wrong_use(given: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["fetch", "toy", "--from", str(given / "nowhere")])

    assert ended.value.code == 2
    assert "must be a folder" in capsys.readouterr().err
