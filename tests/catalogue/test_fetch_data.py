"""The command that brings data sets to a machine, as a person meets it on a terminal and in a log."""

import gzip
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from tests.judge.datasets.mirror import Mirror, define, packed_files


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def mirror(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Mirror]:
    """The only source of the data set "toy"."""
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path / "data")
    mirror = Mirror(packed_files())
    monkeypatch.setenv("GRADER_DATASETS_DIR", str(tmp_path / "sets"))
    define(tmp_path / "sets", mirror.address)
    yield mirror
    mirror.stop()


def fetch_data(*arguments: str, out: io.StringIO | None = None) -> str:
    out = out if out is not None else io.StringIO()
    call_command("fetch_data", *arguments, stdout=out)
    return out.getvalue()


@pytest.mark.usefixtures("mirror")
def test_a_log_gets_plain_lines_with_the_licence(tmp_path: Path) -> None:
    told = fetch_data("toy", "digits").splitlines()

    assert told[0].startswith("images: 0.0 of 0.0 MB, 100 %, ")
    assert told[0].endswith(" MB/s")
    assert told[1].startswith("labels: ")
    assert told[2] == f"toy is in {tmp_path / 'data' / 'toy'}. Licence: CC0. nobody."
    assert told[3] == "digits needs no fetching."


@pytest.mark.usefixtures("mirror")
def test_a_terminal_gets_a_line_that_changes() -> None:
    told = fetch_data("toy", out=Terminal())

    assert told.startswith("\r\033[Kimages: ")
    assert "100 %" in told
    assert told.splitlines()[-1].startswith("toy is in ")


@pytest.mark.usefixtures("mirror")
def test_without_names_everything_known_is_fetched(tmp_path: Path) -> None:
    for name, data in packed_files().items():
        (tmp_path / name).write_bytes(data)

    with pytest.raises(CommandError, match=r"holds neither train-images-idx3-ubyte\.gz"):
        fetch_data("--from", str(tmp_path))

    assert fetch_data("--check") == "toy is complete and undamaged.\n"


@pytest.mark.usefixtures("mirror")
def test_a_check_names_what_is_damaged_and_the_remedy(tmp_path: Path) -> None:
    fetch_data("toy")
    path = tmp_path / "data" / "toy" / "labels.gz"
    path.chmod(0o644)
    path.write_bytes(gzip.compress(b"012345678X"))

    with pytest.raises(CommandError) as error:
        fetch_data("--check", "toy")

    assert f"{path} is damaged" in str(error.value)
    assert "Run manage.py fetch_data toy to bring it again." in str(error.value)
    fetch_data("toy")
    assert fetch_data("--check", "toy") == "toy is complete and undamaged.\n"


def test_one_that_fails_does_not_keep_the_next_from_its_turn(mirror: Mirror, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"the data sets are digits, .*Received: 'cifar'"):
        fetch_data("cifar", "toy")

    assert (tmp_path / "data" / "toy" / "images.gz").is_file()


@pytest.mark.usefixtures("mirror")
def test_a_wrong_file_of_the_site_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "sets" / "more.toml").write_text("name = ", encoding="utf-8")

    with pytest.raises(CommandError, match=r"more\.toml: is not valid TOML"):
        fetch_data("toy")
