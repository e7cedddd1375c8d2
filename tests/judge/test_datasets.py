import gzip
import hashlib
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from grader.judge import datasets
from grader.judge.datasets import DataError, DataFile, Source

CONTENT = {"images": bytes(range(256)) * 4000, "labels": b"0123456789"}


class Mirror:
    """A server on this machine that has files, counts what it sends and may break off."""

    def __init__(self, files: dict[str, bytes], *, ranges: bool = True) -> None:
        self.files = files
        self.ranges = ranges
        self.break_after: int | None = None
        self.asked: list[tuple[str, str | None]] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Answer, self))
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)
        self.thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/"

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


class Answer(BaseHTTPRequestHandler):
    def __init__(self, mirror: Mirror, *args: object) -> None:
        self.mirror = mirror
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        name, wanted = self.path.lstrip("/"), self.headers.get("Range")
        self.mirror.asked.append((name, wanted))
        if name not in self.mirror.files:
            self.send_error(404)
            return
        data = self.mirror.files[name]
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and self.mirror.ranges else 0
        if start and start >= len(data):
            self.send_error(416)
            return
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        end = len(data) if self.mirror.break_after is None else start + self.mirror.break_after
        self.wfile.write(data[start:end])

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def packed() -> dict[str, bytes]:
    return {f"{name}.gz": gzip.compress(data, compresslevel=1) for name, data in CONTENT.items()}


@pytest.fixture
def mirror(packed: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Iterator[Mirror]:
    """The only source of the data set "toy"."""
    mirror = Mirror(packed)
    files = tuple(DataFile(name, len(data), hashlib.sha256(data).hexdigest()) for name, data in CONTENT.items())
    monkeypatch.setitem(datasets.SOURCES, "toy", Source(files, (mirror.address,)))
    yield mirror
    mirror.stop()


def use_mirrors(monkeypatch: pytest.MonkeyPatch, *mirrors: str) -> None:
    monkeypatch.setitem(datasets.SOURCES, "toy", Source(datasets.SOURCES["toy"].files, mirrors))


def test_it_downloads_and_says_how_far_it_is(mirror: Mirror, tmp_path: Path) -> None:
    progress: list[tuple[str, int]] = []

    folder = datasets.fetch("toy", tmp_path, on_progress=lambda name, have: progress.append((name, have)))

    assert folder == tmp_path / "toy"
    assert gzip.decompress((folder / "images.gz").read_bytes()) == CONTENT["images"]
    assert datasets.available("toy", tmp_path)
    assert progress[-1] == ("labels", len(mirror.files["labels.gz"]))
    assert sorted(path.name for path in folder.iterdir()) == ["images.gz", "labels.gz"]


def test_a_second_time_asks_nobody(mirror: Mirror, tmp_path: Path) -> None:
    datasets.fetch("toy", tmp_path)
    mirror.asked.clear()

    datasets.fetch("toy", tmp_path)

    assert mirror.asked == []


@pytest.mark.usefixtures("mirror")
def test_a_damaged_file_is_fetched_again(tmp_path: Path) -> None:
    datasets.fetch("toy", tmp_path)
    (tmp_path / "toy" / "labels.gz").write_bytes(gzip.compress(b"012345678X"))

    datasets.fetch("toy", tmp_path)

    assert gzip.decompress((tmp_path / "toy" / "labels.gz").read_bytes()) == CONTENT["labels"]


def test_a_broken_download_goes_on_where_it_stopped(mirror: Mirror, tmp_path: Path) -> None:
    mirror.break_after = 1000
    with pytest.raises(DataError):
        datasets.fetch("toy", tmp_path)
    part = tmp_path / "toy" / "images.part"
    part.write_bytes(mirror.files["images.gz"][:1000])
    mirror.break_after = None
    mirror.asked.clear()

    datasets.fetch("toy", tmp_path)

    assert mirror.asked[0] == ("images.gz", "bytes=1000-")
    assert datasets.available("toy", tmp_path)


def test_a_mirror_without_ranges_starts_anew(mirror: Mirror, tmp_path: Path) -> None:
    mirror.ranges = False
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy" / "images.part").write_bytes(b"something else")

    datasets.fetch("toy", tmp_path)

    assert datasets.available("toy", tmp_path)


def test_a_useless_part_does_not_stay_in_the_way(mirror: Mirror, tmp_path: Path) -> None:
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy" / "labels.part").write_bytes(b"x" * 5000)
    with pytest.raises(DataError):
        datasets.fetch("toy", tmp_path)

    datasets.fetch("toy", tmp_path)

    assert datasets.available("toy", tmp_path)


def test_a_complete_part_is_taken(mirror: Mirror, tmp_path: Path) -> None:
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy" / "labels.part").write_bytes(mirror.files["labels.gz"])

    datasets.fetch("toy", tmp_path)

    assert [name for name, _ in mirror.asked] == ["images.gz"]


def test_the_next_mirror_serves_when_one_lies(
    mirror: Mirror, packed: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    liar = Mirror({**packed, "labels.gz": gzip.compress(b"9876543210")})
    use_mirrors(monkeypatch, "http://127.0.0.1:9/", liar.address, mirror.address)

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


@pytest.mark.parametrize("name", ["cifar", "../etc", ""])
def test_an_unknown_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(DataError, match="mnist"):
        datasets.fetch(name, tmp_path)


@pytest.mark.usefixtures("mirror")
def test_the_box_sees_the_data_or_the_digits(tmp_path: Path) -> None:
    assert datasets.folders_for(["toy"], tmp_path) == {"digits": datasets.DIGITS_FOLDER}
    assert datasets.folders_for(["toy"], None) == {"digits": datasets.DIGITS_FOLDER}
    assert datasets.folders_for([], None) == {}
    assert "not on this machine" in datasets.data_used(["toy"], tmp_path)

    datasets.fetch("toy", tmp_path)

    assert datasets.folders_for(["toy"], tmp_path) == {"toy": tmp_path / "toy"}
    assert datasets.data_used(["toy"], tmp_path) == "toy"


def test_mnist_is_known_by_its_published_hashes() -> None:
    sizes = {file.name: file.size_bytes for file in datasets.SOURCES["mnist"].files}

    assert sizes["train-images-idx3-ubyte"] == 16 + 60_000 * 28 * 28
    assert sizes["t10k-labels-idx1-ubyte"] == 8 + 10_000
