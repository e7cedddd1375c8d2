import gzip
import os
import stat
from pathlib import Path

import pytest

from grader.judge import datasets
from grader.judge.datasets.definitions import BUILT_IN
from tests.judge.datasets.mirror import CONTENT, define, packed_files


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files of the data set "toy", which no mirror has."""
    folder = tmp_path_factory.mktemp("given")
    define(folder / "sets")
    monkeypatch.setenv("GRADER_DATASETS_DIR", str(folder / "sets"))
    for name, data in packed_files().items():
        (folder / name).write_bytes(data)
    return folder


def test_contents_lie_under_their_hash_and_cannot_be_written(given: Path, tmp_path: Path) -> None:
    folder = datasets.fetch("toy", tmp_path, folder=given)

    for file in datasets.data_set("toy").files:
        content = tmp_path / "sha256" / f"{file.sha256}.gz"
        assert content.samefile(folder / f"{file.name}.gz")
        assert stat.S_IMODE(content.stat().st_mode) == 0o444
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755
    assert sorted(path.suffix for path in (tmp_path / "sha256").iterdir()) == [".gz", ".gz"]


def test_a_folder_from_before_is_adopted_without_fetching(given: Path, tmp_path: Path) -> None:
    (tmp_path / "toy").mkdir()
    for name, data in packed_files().items():
        (tmp_path / "toy" / name).write_bytes(data)
    (tmp_path / "toy" / "images.part").write_bytes(b"half")
    assert datasets.available("toy", tmp_path)

    datasets.fetch("toy", tmp_path)  # no mirror is there to ask

    assert len(list((tmp_path / "sha256").glob("*.gz"))) == 2
    assert sorted(path.name for path in (tmp_path / "toy").iterdir()) == ["images.gz", "labels.gz"]


def test_a_lost_name_comes_back_from_the_content(given: Path, tmp_path: Path) -> None:
    folder = datasets.fetch("toy", tmp_path, folder=given)
    (folder / "labels.gz").unlink()
    assert not datasets.available("toy", tmp_path)

    datasets.fetch("toy", tmp_path)

    assert gzip.decompress((folder / "labels.gz").read_bytes()) == CONTENT["labels"]


def test_without_hard_links_a_copy_does(given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)

    folder = datasets.fetch("toy", tmp_path, folder=given)

    assert gzip.decompress((folder / "images.gz").read_bytes()) == CONTENT["images"]
    assert datasets.damaged("toy", tmp_path) == []


def test_damage_is_found_and_repaired(given: Path, tmp_path: Path) -> None:
    folder = datasets.fetch("toy", tmp_path, folder=given)
    assert datasets.damaged("toy", tmp_path) == []
    (folder / "labels.gz").chmod(0o644)
    (folder / "labels.gz").write_bytes(gzip.compress(b"012345678X"))
    (folder / "images.gz").unlink()

    told = datasets.damaged("toy", tmp_path)

    assert len(told) == 2
    assert "images.gz is not there" in told[0]
    assert "labels.gz is damaged" in told[1]
    datasets.fetch("toy", tmp_path, folder=given)
    assert datasets.damaged("toy", tmp_path) == []


def test_the_box_sees_what_the_exercise_names_and_is_there(given: Path, tmp_path: Path) -> None:
    definition = {"toy.toml": given / "sets" / "toy.toml"}
    assert datasets.folders_for(["toy"], tmp_path) == definition
    assert datasets.folders_for(["toy"], None) == definition
    assert datasets.folders_for([], None) == {}
    assert datasets.folders_for(["digits", "two-sines", "heights-weights"], tmp_path) == {}
    assert datasets.data_used(["toy"], tmp_path) == "digits"
    assert datasets.data_absent(["toy", "digits"], tmp_path) == "toy"

    datasets.fetch("toy", tmp_path, folder=given)

    assert datasets.folders_for(["toy"], tmp_path) == {**definition, "toy": tmp_path / "toy"}
    assert datasets.data_used(["toy", "two-sines"], tmp_path) == "toy, two-sines"
    assert datasets.data_absent(["toy", "two-sines"], tmp_path) == ""


def test_stand_ins_are_named() -> None:
    assert datasets.names_that_come(["mnist", "two-sines"]) == {
        "mnist": ("mnist", "digits"),
        "two-sines": ("two-sines",),
    }


def test_what_comes_with_the_package_is_undamaged(tmp_path: Path) -> None:
    for found in datasets.known().values():
        if found.comes_with_files:
            assert datasets.damaged(found.name, tmp_path) == []
    assert datasets.folder_of("digits", tmp_path) == BUILT_IN / "digits"
