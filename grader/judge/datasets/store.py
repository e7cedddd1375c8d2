"""Where the files of data sets lie, and what an examiner's box is shown of them.

Contents lie in `<data folder>/sha256/<hash>.gz`, named by the sha256 of what they unpack to, so two sets share what
they have in common. The folder of a set, `<data folder>/<name>`, holds hard links under the names that its TOML file
gives: shown to a box alone, it shows nothing else. Files are read-only, and were checked before they got their names.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from grader.judge.datasets.definitions import BUILT_IN, DataError, DataFile, DataSet, data_set

CHUNK_BYTES = 1 << 16
_READ_ONLY = 0o444
_FOLDER_MODE = 0o755  # boxes are another user when root starts them


def folder_of(name: str, data_dir: Path) -> Path:
    """Return the folder of a data set, whether or not it is there.

    Raises:
        DataError: there is no data set of this name.
    """
    found = data_set(name)
    return BUILT_IN / name if found.comes_with_files else data_dir / name


def available(name: str, data_dir: Path | None) -> bool:
    """Return whether all files of a data set are there. They were checked before they got their names."""
    found = data_set(name)
    if found.comes_with_files or data_dir is None:
        return found.comes_with_files
    return all((data_dir / name / f"{file.name}.gz").is_file() for file in found.files)


def folders_for(names: Iterable[str], data_dir: Path | None) -> dict[str, Path]:
    """Return what the examiner's box may read besides the built-in data, by the name under which it sees it.

    Args:
        names: Data sets that an exercise asks for.
        data_dir: Folder of fetched data sets; None if there is none.

    Returns:
        The folders of the data sets that were fetched, and the TOML files of those that the site adds.
    """
    shown: dict[str, Path] = {}
    for name in names:
        found = data_set(name)
        if not found.is_built_in:
            shown[f"{name}.toml"] = found.path
        if data_dir is not None and not found.comes_with_files and available(name, data_dir):
            shown[name] = data_dir / name
    return shown


def data_used(names: Iterable[str], data_dir: Path | None) -> str:
    """Return the names of the data sets that the checks of an exercise really get, for its report."""
    used = (name if available(name, data_dir) else data_set(name).fallback for name in names)
    return ", ".join(filter(None, used))


def data_absent(names: Iterable[str], data_dir: Path | None) -> str:
    """Return the names of the data sets that an exercise asks for and that are not here."""
    return ", ".join(name for name in names if not available(name, data_dir))


def names_that_come(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return for each data set the names that `Dataset.name` may have: its own, and that of its stand-in."""
    return {name: (name, *filter(None, [data_set(name).fallback])) for name in names}


def damaged(name: str, data_dir: Path) -> list[str]:
    """Read every file of a data set again, and return a sentence for each that is absent or not what it should be."""
    found, folder = data_set(name), folder_of(name, data_dir)
    problems = []
    for file in found.files:
        path = folder / f"{file.name}.gz"
        if not path.is_file():
            problems.append(f"{path} is not there")
        elif not is_right(path, file):
            problems.append(f"{path} is damaged: its content does not have the sha256 {file.sha256}")
    return problems


def content_path(file: DataFile, data_dir: Path) -> Path:
    """Return where the content of a file lies."""
    return data_dir / "sha256" / f"{file.sha256}.gz"


def make_folders(found: DataSet, data_dir: Path) -> None:
    """Make the folders of the contents and of one set.

    Raises:
        DataError: something else lies in the place of the set's folder.
    """
    folder = data_dir / found.name
    wanted = {f"{file.name}.gz" for file in found.files}
    if folder.is_dir():
        # Folders of other things lie beside those of data sets.
        strange = sorted(path.name for path in folder.iterdir() if path.name not in wanted and path.suffix != ".part")
        if strange:
            raise DataError(f"{folder} holds something that does not belong to {found.name}: {strange[0]}")
    for path in (data_dir, data_dir / "sha256", folder):
        if not path.is_dir():
            path.mkdir(mode=_FOLDER_MODE, parents=True)
            path.chmod(_FOLDER_MODE)


def adopt(file: DataFile, folder: Path, data_dir: Path) -> bool:
    """Put a file of a set in order from what lies in the data folder already, without fetching anything.

    A file that stands under its name but was not stored by its content comes from before there was a store.

    Returns:
        Whether the file is there now, and right.
    """
    path, content = folder / f"{file.name}.gz", content_path(file, data_dir)
    if content.is_file() and not is_right(content, file):
        content.unlink()
    if not content.is_file() and path.is_file() and is_right(path, file):
        with suppress(PermissionError):  # another user's
            path.chmod(_READ_ONLY)
        link(path, content)
    if not content.is_file():
        path.unlink(missing_ok=True)  # damaged, or not there
        return False
    if not (path.is_file() and (path.samefile(content) or is_right(path, file))):
        link(content, path)
    return True


def keep(part: Path, file: DataFile, folder: Path, data_dir: Path) -> None:
    """Give a file that was found right its names: first that of its content, then that in the set."""
    content = content_path(file, data_dir)
    part.chmod(_READ_ONLY)
    part.replace(content)
    link(content, folder / f"{file.name}.gz")


def link(source: Path, target: Path) -> None:
    """Make `target` another name of `source`, or a copy where there are no hard links; at once or not at all."""
    made = target.with_name(f".{target.name}.{os.getpid()}.part")
    made.unlink(missing_ok=True)
    try:
        os.link(source, made)
    except OSError:
        shutil.copyfile(source, made)
        made.chmod(_READ_ONLY)
    made.replace(target)
    made.unlink(missing_ok=True)  # replace() does nothing where both are one file already


def is_right(path: Path, file: DataFile) -> bool:
    """Return whether a gzip file unpacks to the right content; stop as soon as it is too long."""
    digest, length = hashlib.sha256(), 0
    try:
        with gzip.open(path, "rb") as content:
            while length <= file.size_bytes and (chunk := content.read(CHUNK_BYTES)):
                digest.update(chunk)
                length += len(chunk)
    except (OSError, EOFError, zlib.error):
        return False
    return length == file.size_bytes and digest.hexdigest() == file.sha256
