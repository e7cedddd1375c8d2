"""Data sets for checks that train: where they come from, and what the examiner's box may see of them.

A file counts only once its *uncompressed* content has the right length and sha256, so any gzip of the canonical file
will do. It appears under its name by an atomic rename; a download that breaks off goes on where it stopped.
MNIST is copyright Y. LeCun and C. Cortes, taken here as CC BY-SA 3.0; it is fetched, never shipped.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

Progress = Callable[[str, int], None]

DIGITS_FOLDER = Path(__file__).parents[1] / "checks" / "datasets" / "digits"
_CHUNK_BYTES = 1 << 16
_TIMEOUT_SECONDS = 30
_PARTIAL_CONTENT, _NOTHING_LEFT = 206, 416


class DataError(ValueError):
    """A data set is unknown, or its files are not what they should be."""


@dataclass(frozen=True)
class DataFile:
    """One file of a data set, kept gzip-compressed as `name`.gz.

    Args:
        name: Name without ".gz".
        size_bytes: Length of the uncompressed content.
        sha256: Hash of the uncompressed content, in hex.
    """

    name: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True)
class Source:
    """Where a data set comes from.

    Args:
        files: Its files.
        mirrors: Addresses of folders that hold them; the first that answers rightly serves.
    """

    files: tuple[DataFile, ...]
    mirrors: tuple[str, ...]


SOURCES = {
    "mnist": Source(
        files=(
            DataFile(
                "train-images-idx3-ubyte",
                47_040_016,
                "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            ),
            DataFile(
                "train-labels-idx1-ubyte",
                60_008,
                "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            ),
            DataFile(
                "t10k-images-idx3-ubyte",
                7_840_016,
                "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            ),
            DataFile(
                "t10k-labels-idx1-ubyte",
                10_008,
                "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
            ),
        ),
        mirrors=(
            "https://storage.googleapis.com/cvdf-datasets/mnist/",
            "https://ossci-datasets.s3.amazonaws.com/mnist/",
        ),
    ),
}


def folder_of(name: str, data_dir: Path) -> Path:
    """Return the folder of a data set, whether or not it is there.

    Raises:
        DataError: there is no data set of this name.
    """
    _source(name)
    return data_dir / name


def available(name: str, data_dir: Path | None) -> bool:
    """Return whether all files of a data set are there. They were checked before they got their names."""
    if data_dir is None:
        return False
    folder = folder_of(name, data_dir)
    return all((folder / f"{file.name}.gz").is_file() for file in _source(name).files)


def folders_for(names: Iterable[str], data_dir: Path | None) -> dict[str, Path]:
    """Return the folders that the examiner's box may read, by the name under which it sees them.

    Args:
        names: Data sets that an exercise asks for.
        data_dir: Folder of fetched data sets; None if there is none.

    Returns:
        The data sets that are there, and "digits", which comes with this package, if one is not.
    """
    names = list(names)
    folders = {name: folder_of(name, data_dir) for name in names if data_dir is not None and available(name, data_dir)}
    return folders if len(folders) == len(names) else {**folders, "digits": DIGITS_FOLDER}


def data_used(names: Iterable[str], data_dir: Path | None) -> str:
    """Return in words which data the checks of an exercise really used, for its report; "" if it asks for none."""
    return ", ".join(
        name if available(name, data_dir) else f"digits (scikit-learn's 8x8 digits; {name} is not on this machine)"
        for name in names
    )


def fetch(name: str, data_dir: Path, *, folder: Path | None = None, on_progress: Progress | None = None) -> Path:
    """Bring a data set to this machine. What is already there is checked again and kept.

    Args:
        name: Name of the data set.
        data_dir: Folder of fetched data sets; made if absent.
        folder: Take the files from here, with or without ".gz", instead of from the network.
        on_progress: Called with the name of a file and the bytes of it that have arrived.

    Returns:
        The folder of the data set.

    Raises:
        DataError: the name is unknown, or no source has a file with the right content.
        OSError: a file or an address cannot be read.
    """
    source, target = _source(name), folder_of(name, data_dir)
    target.mkdir(parents=True, exist_ok=True)
    for file in source.files:
        path = target / f"{file.name}.gz"
        if path.is_file() and _is_right(path, file):
            continue
        if folder is not None:
            _copy(file, folder, path)
        else:
            _download(file, source.mirrors, path, on_progress or _ignore)
    return target


def _source(name: str) -> Source:
    if name not in SOURCES:
        raise DataError(f"the data sets are {', '.join(sorted(SOURCES))}. Received: {name!r}")
    return SOURCES[name]


def _copy(file: DataFile, folder: Path, path: Path) -> None:
    part = path.with_suffix(f".{os.getpid()}.part")
    packed, plain = folder / f"{file.name}.gz", folder / file.name
    try:
        if packed.is_file():
            shutil.copyfile(packed, part)
        elif plain.is_file():
            with plain.open("rb") as given, gzip.open(part, "wb") as written:
                shutil.copyfileobj(given, written)
        else:
            raise DataError(f"{folder} holds neither {packed.name} nor {plain.name}")
        if not _is_right(part, file):
            raise DataError(f"{folder}: the content of {file.name} does not have the sha256 {file.sha256}")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _download(file: DataFile, mirrors: tuple[str, ...], path: Path, on_progress: Progress) -> None:
    part = path.with_suffix(".part")
    problems = []
    for mirror in mirrors:
        try:
            _download_part(f"{mirror}{file.name}.gz", part, file, on_progress)
        except urllib.error.HTTPError as error:
            if error.code == _NOTHING_LEFT:
                part.unlink(missing_ok=True)
            problems.append(f"{mirror}: {error}")
            continue
        except OSError as error:
            problems.append(f"{mirror}: {error}")
            continue
        if _is_right(part, file):
            part.replace(path)
            return
        part.unlink()  # the next mirror must not go on from wrong bytes
        problems.append(f"{mirror}: the content of {file.name} does not have the sha256 {file.sha256}")
    raise DataError("; ".join(problems))


def _download_part(url: str, part: Path, file: DataFile, on_progress: Progress) -> None:
    if part.is_file() and _is_right(part, file):
        return  # complete, but broken off before it got its name
    have = part.stat().st_size if part.is_file() else 0
    request = urllib.request.Request(url, headers={"Range": f"bytes={have}-"} if have else {})  # noqa: S310
    with urllib.request.urlopen(request, timeout=_TIMEOUT_SECONDS) as answer:  # noqa: S310  (addresses are ours)
        goes_on = answer.status == _PARTIAL_CONTENT
        have = have if goes_on else 0
        with part.open("ab" if goes_on else "wb") as written:
            while chunk := answer.read(_CHUNK_BYTES):
                have += len(chunk)
                if have > file.size_bytes + _CHUNK_BYTES:
                    raise OSError(f"{url} is larger than the whole file could be")
                written.write(chunk)
                on_progress(file.name, have)


def _is_right(path: Path, file: DataFile) -> bool:
    """Return whether a gzip file unpacks to the right content; stop as soon as it is too long."""
    digest, length = hashlib.sha256(), 0
    try:
        with gzip.open(path, "rb") as content:
            while length <= file.size_bytes and (chunk := content.read(_CHUNK_BYTES)):
                digest.update(chunk)
                length += len(chunk)
    except (OSError, EOFError, zlib.error):
        return False
    return length == file.size_bytes and digest.hexdigest() == file.sha256


def _ignore(name: str, have_bytes: int) -> None:
    """Say nothing."""
