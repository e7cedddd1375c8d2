import fcntl
import gzip
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.judge import datasets
from grader.judge.datasets import DataError
from tests.judge.datasets.mirror import CONTENT, Mirror, define, packed_files


@pytest.fixture
def packed() -> dict[str, bytes]:
    return packed_files()


@pytest.fixture
def mirror(
    packed: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Mirror]:
    """The only source of the data set "toy"."""
    mirror = Mirror(packed)
    sets = tmp_path_factory.mktemp("sets")
    monkeypatch.setenv("GRADER_DATASETS_DIR", str(sets))
    define(sets, mirror.address)
    yield mirror
    mirror.stop()


def use_mirrors(*mirrors: str) -> None:
    define(Path(os.environ["GRADER_DATASETS_DIR"]), *mirrors)


def part_of(name: str, folder: Path) -> Path:
    """Return where an unfinished download lies."""
    return folder / "sha256" / f"{hashlib.sha256(CONTENT[name]).hexdigest()}.part"


def leave_a_part(name: str, folder: Path, content: bytes) -> None:
    (folder / "sha256").mkdir()
    part_of(name, folder).write_bytes(content)


def test_it_downloads_and_says_how_far_it_is(mirror: Mirror, tmp_path: Path) -> None:
    progress: list[tuple[str, int, int]] = []

    folder = datasets.fetch("toy", tmp_path, on_progress=lambda *told: progress.append(told))

    assert folder == tmp_path / "toy"
    assert gzip.decompress((folder / "images.gz").read_bytes()) == CONTENT["images"]
    assert datasets.available("toy", tmp_path)
    assert progress[-1] == ("labels", *[len(mirror.files["labels.gz"])] * 2)
    assert sorted(path.name for path in folder.iterdir()) == ["images.gz", "labels.gz"]


def damage(path: Path, content: bytes) -> None:
    """Overwrite a file in its place: its other names see it, too."""
    path.chmod(0o644)
    path.write_bytes(content)


def test_a_second_time_asks_nobody(mirror: Mirror, tmp_path: Path) -> None:
    datasets.fetch("toy", tmp_path)
    mirror.asked.clear()

    datasets.fetch("toy", tmp_path)

    assert mirror.asked == []


@pytest.mark.usefixtures("mirror")
def test_a_damaged_file_is_fetched_again(tmp_path: Path) -> None:
    datasets.fetch("toy", tmp_path)
    damage(tmp_path / "toy" / "labels.gz", gzip.compress(b"012345678X"))

    datasets.fetch("toy", tmp_path)

    assert gzip.decompress((tmp_path / "toy" / "labels.gz").read_bytes()) == CONTENT["labels"]


def test_a_broken_download_goes_on_where_it_stopped(mirror: Mirror, tmp_path: Path) -> None:
    mirror.break_after = 1000
    with pytest.raises(DataError, match="broke off after 1000 of"):
        datasets.fetch("toy", tmp_path)
    assert part_of("images", tmp_path).read_bytes() == mirror.files["images.gz"][:1000]
    mirror.break_after = None
    mirror.asked.clear()

    datasets.fetch("toy", tmp_path)

    assert mirror.asked[0] == ("images.gz", "bytes=1000-")
    assert datasets.available("toy", tmp_path)


def test_a_mirror_without_ranges_starts_anew(mirror: Mirror, tmp_path: Path) -> None:
    mirror.ranges = False
    leave_a_part("images", tmp_path, b"something else")

    datasets.fetch("toy", tmp_path)

    assert datasets.available("toy", tmp_path)


def test_a_useless_part_does_not_stay_in_the_way(mirror: Mirror, tmp_path: Path) -> None:
    leave_a_part("labels", tmp_path, b"x" * 5000)
    with pytest.raises(DataError):
        datasets.fetch("toy", tmp_path)

    datasets.fetch("toy", tmp_path)

    assert datasets.available("toy", tmp_path)


def test_a_complete_part_is_taken(mirror: Mirror, tmp_path: Path) -> None:
    leave_a_part("labels", tmp_path, mirror.files["labels.gz"])

    datasets.fetch("toy", tmp_path)

    assert [name for name, _ in mirror.asked] == ["images.gz"]


def test_the_next_mirror_serves_when_one_lies(mirror: Mirror, packed: dict[str, bytes], tmp_path: Path) -> None:
    liar = Mirror({**packed, "labels.gz": gzip.compress(b"9876543210")})
    use_mirrors("http://127.0.0.1:9/", liar.address, mirror.address)

    datasets.fetch("toy", tmp_path)
    liar.stop()

    assert gzip.decompress((tmp_path / "toy" / "labels.gz").read_bytes()) == CONTENT["labels"]


@pytest.mark.parametrize(
    "data",
    [
        b"not gzip at all",
        gzip.compress(b"0123456789")[:-3],
        gzip.compress(b"012345678"),
        gzip.compress(b"0123456789" + b"\x00" * 50_000_000),
        b"\x00" * 1_000_000,
    ],
    ids=["no gzip", "cut off", "too short", "bomb", "too long"],
)
def test_wrong_content_never_gets_its_name(mirror: Mirror, tmp_path: Path, data: bytes) -> None:
    mirror.files["labels.gz"] = data

    with pytest.raises(DataError, match=r"labels|larger"):
        datasets.fetch("toy", tmp_path)

    assert not (tmp_path / "toy" / "labels.gz").exists()
    assert not datasets.available("toy", tmp_path)


@pytest.mark.parametrize("compressed", [True, False])
def test_files_from_a_folder(mirror: Mirror, packed: dict[str, bytes], tmp_path: Path, compressed: bool) -> None:
    given = tmp_path / "given"
    given.mkdir()
    for name, data in (packed if compressed else CONTENT).items():
        (given / name).write_bytes(data)

    folder = datasets.fetch("toy", tmp_path, folder=given)

    assert mirror.asked == []
    assert gzip.decompress((folder / "images.gz").read_bytes()) == CONTENT["images"]


@pytest.mark.usefixtures("mirror")
def test_a_folder_with_wrong_files_is_refused(tmp_path: Path) -> None:
    given = tmp_path / "given"
    given.mkdir()
    with pytest.raises(DataError, match="holds neither"):
        datasets.fetch("toy", tmp_path, folder=given)
    (given / "images").write_bytes(b"wrong")

    with pytest.raises(DataError, match="sha256"):
        datasets.fetch("toy", tmp_path, folder=given)

    assert list((tmp_path / "toy").iterdir()) == []
    assert list((tmp_path / "sha256").iterdir()) == []


@pytest.mark.parametrize("name", ["cifar", "../etc", ""])
def test_an_unknown_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(DataError, match="mnist"):
        datasets.fetch(name, tmp_path)


@pytest.mark.parametrize(
    ("mirrors", "told"),
    [
        (["http://127.0.0.1:9/"], "http://127.0.0.1:9/images.gz: it cannot be reached: Connection refused"),
        (["http://nobody.invalid/"], "nobody.invalid/images.gz: it cannot be reached"),
        (["{mirror}nothing/"], "the server answers 404 Not Found"),
        ([], "its TOML file names no mirrors"),
    ],
)
def test_what_cannot_be_fetched_is_told_with_a_way_out(
    mirror: Mirror, tmp_path: Path, mirrors: list[str], told: str
) -> None:
    use_mirrors(*(address.format(mirror=mirror.address) for address in mirrors))

    with pytest.raises(DataError) as error:
        datasets.fetch("toy", tmp_path)

    assert "toy: images could not be fetched" in str(error.value)
    assert told in str(error.value)
    assert "--from" in str(error.value)


@pytest.mark.usefixtures("mirror")
def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"There is no folder .*nowhere"):
        datasets.fetch("toy", tmp_path, folder=tmp_path / "nowhere")


@pytest.mark.usefixtures("mirror")
def test_a_second_fetch_at_the_same_time_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sha256").mkdir()
    lock = os.open(tmp_path / "sha256", os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)

    with pytest.raises(DataError, match="another fetch_data is at work"):
        datasets.fetch("toy", tmp_path)
    os.close(lock)

    datasets.fetch("toy", tmp_path)
    assert datasets.available("toy", tmp_path)


@pytest.mark.usefixtures("mirror")
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "sha256").write_text("in the way")

    with pytest.raises(DataError, match=r"toy: .*sha256"):
        datasets.fetch("toy", tmp_path)


@pytest.mark.usefixtures("mirror")
def test_a_full_disk_is_not_the_mirrors_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leave_a_part("images", tmp_path, b"")
    part_of("images", tmp_path).unlink()
    part_of("images", tmp_path).symlink_to("/dev/full")

    with pytest.raises(DataError, match="No space left on device"):
        datasets.fetch("toy", tmp_path)


@pytest.mark.usefixtures("mirror")
def test_the_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy" / "letter.txt").write_text("mine")

    with pytest.raises(DataError, match=r"does not belong to toy: letter\.txt"):
        datasets.fetch("toy", tmp_path)

    assert (tmp_path / "toy" / "letter.txt").read_text() == "mine"


def test_what_needs_no_fetching_is_there(tmp_path: Path) -> None:
    assert (datasets.fetch("digits", tmp_path) / "digits-images-idx3-ubyte.gz").is_file()
    datasets.fetch("two-sines", tmp_path)

    assert list(tmp_path.iterdir()) == []
