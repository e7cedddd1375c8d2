"""Brings data sets to this machine, from public addresses or from a folder.

A file counts only once its *uncompressed* content has the right length and sha256, so any gzip of the canonical file
will do. It appears under its name by an atomic rename; a download that breaks off goes on where it stopped.
MNIST is copyright Y. LeCun and C. Cortes, taken here as CC BY-SA 3.0; it is fetched, never shipped.
"""

from __future__ import annotations

import fcntl
import gzip
import http.client
import os
import shutil
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from grader.judge.datasets import store
from grader.judge.datasets.definitions import DataError, DataFile, DataSet, data_set

# Told of a file's name, its bytes that have arrived, and all its bytes, as packed there; 0 if nobody said.
OnProgress = Callable[[str, int, int], None]

_TIMEOUT_SECONDS = 30
_PARTIAL_CONTENT, _NOTHING_LEFT = 206, 416


class _MirrorError(Exception):
    """An address does not give a file; the text says why."""


def fetch(name: str, data_dir: Path, *, folder: Path | None = None, on_progress: OnProgress | None = None) -> Path:
    """Bring a data set to this machine. What is already there is checked again and kept.

    Args:
        name: Name of the data set.
        data_dir: Folder of fetched data sets; made if absent.
        folder: Take the files from here, with or without ".gz", instead of from the network.
        on_progress: Told how far it is.

    Returns:
        The folder of the data set.

    Raises:
        DataError: the name is unknown, no source has a file with the right content, or it cannot be written.
    """
    found, target = data_set(name), store.folder_of(name, data_dir)
    if found.comes_with_files:
        return target
    try:
        store.make_folders(found, data_dir)
        with _alone(data_dir):
            for file in found.files:
                if not store.adopt(file, target, data_dir):
                    _bring(found, file, data_dir, folder, on_progress or _ignore)
            for part in target.glob("*.part"):  # from before there was a store
                part.unlink()
    except OSError as error:
        where = error.filename or data_dir
        raise DataError(f"{name}: {where}: {error.strerror or error}") from error
    return target


def _bring(found: DataSet, file: DataFile, data_dir: Path, folder: Path | None, on_progress: OnProgress) -> None:
    content = store.content_path(file, data_dir)
    part = content.with_suffix(".part")
    if folder is not None:
        part = content.with_suffix(f".{os.getpid()}.part")  # never mixed with what a download has left
        _copy(file, folder, part)
    else:
        _download(found, file, part, on_progress)
    store.keep(part, file, data_dir / found.name, data_dir)


@contextmanager
def _alone(data_dir: Path) -> Iterator[None]:
    """Keep a second fetch from writing into the same unfinished files."""
    lock = os.open(data_dir / "sha256", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise DataError(f"another fetch_data is at work in {data_dir}; wait until it has ended") from None
    finally:
        os.close(lock)


def _copy(file: DataFile, folder: Path, part: Path) -> None:
    packed, plain = folder / f"{file.name}.gz", folder / file.name
    if not folder.is_dir():
        raise DataError(f"--from must name a folder. There is no folder {folder}")
    try:
        if packed.is_file():
            shutil.copyfile(packed, part)
        elif plain.is_file():
            with plain.open("rb") as given, gzip.open(part, "wb") as written:
                shutil.copyfileobj(given, written)
        else:
            raise DataError(f"{folder} holds neither {packed.name} nor {plain.name}")
        if not store.is_right(part, file):
            raise DataError(f"{folder}: the content of {file.name} does not have the sha256 {file.sha256}")
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _download(found: DataSet, file: DataFile, part: Path, on_progress: OnProgress) -> None:
    problems = []
    for mirror in found.mirrors:
        try:
            _download_part(f"{mirror}{file.name}.gz", part, file, on_progress)
        except _MirrorError as error:
            problems.append(f"{mirror}{file.name}.gz: {error}")
            continue
        if store.is_right(part, file):
            return
        part.unlink()  # the next mirror must not go on from wrong bytes
        problems.append(f"{mirror}{file.name}.gz: its content does not have the sha256 {file.sha256}")
    told = "; ".join(problems) or "its TOML file names no mirrors"
    raise DataError(
        f"{found.name}: {file.name} could not be fetched. {told}. What has arrived is kept: run the same command again,"
        f" or bring {file.name}.gz here by hand and name its folder with --from"
    )


def _download_part(url: str, part: Path, file: DataFile, on_progress: OnProgress) -> None:
    """Fetch what is missing of one file.

    Raises:
        _MirrorError: the address does not give it, or not all of it.
        OSError: it cannot be written here.
    """
    if part.is_file() and store.is_right(part, file):
        return  # complete, but broken off before it got its name
    have = part.stat().st_size if part.is_file() else 0
    request = urllib.request.Request(url, headers={"Range": f"bytes={have}-"} if have else {})  # noqa: S310
    try:
        answer = urllib.request.urlopen(request, timeout=_TIMEOUT_SECONDS)  # noqa: S310  (http and https alone: definitions)
    except urllib.error.HTTPError as error:
        if error.code == _NOTHING_LEFT:
            part.unlink(missing_ok=True)
        raise _MirrorError(f"the server answers {error.code} {error.reason}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise _MirrorError(f"it cannot be reached: {_reason(error)}") from error
    with answer:
        goes_on = answer.status == _PARTIAL_CONTENT
        have = have if goes_on else 0
        left = answer.headers.get("Content-Length", "")
        whole = have + int(left) if left.isdecimal() and len(left) < 20 else 0
        with part.open("ab" if goes_on else "wb") as written:
            for chunk in _chunks(answer):
                have += len(chunk)
                if have > file.size_bytes + store.CHUNK_BYTES:
                    written.truncate(0)
                    raise _MirrorError("it is larger than the whole file could be")
                written.write(chunk)
                on_progress(file.name, have, whole)
    if whole and have < whole:
        raise _MirrorError(f"the connection broke off after {have} of {whole} bytes")


def _chunks(answer: BinaryIO) -> Iterator[bytes]:
    while True:
        try:
            chunk = answer.read(store.CHUNK_BYTES)
        except (OSError, http.client.HTTPException) as error:
            raise _MirrorError(f"the connection broke off: {_reason(error)}") from error
        if not chunk:
            return
        yield chunk


def _reason(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    return str(getattr(reason, "strerror", None) or reason)


def _ignore(name: str, have_bytes: int, whole_bytes: int) -> None:
    """Say nothing."""
