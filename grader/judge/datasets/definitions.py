"""What a data set is: one TOML file, read and checked here. Built-in ones lie in grader/checks/datasets."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from grader.judge.configured import ConfigurationError, read_toml, refuse
from grader.judge.errors import ExerciseError, JudgeError
from grader.judge.exercise_fields import Table, shown
from grader.judge.text import Text

BUILT_IN = Path(__file__).parents[2] / "checks" / "datasets"
VARIABLE = "GRADER_DATASETS_DIR"
KINDS = ("images", "table", "generated")
HOLDS = ("images", "labels")
GENERATORS = ("two-sines",)
RESERVED = ("sha256",)  # the folder of the contents, beside the folders of the sets

_NAME = r"[a-z][a-z0-9-]{0,39}"
_FILE_NAME = r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}(?<!\.gz)(?<!\.part)"
_MIRROR = r"https?://[^\s/?#]+/(?:[^\s?#]*/)?"
_LARGEST = 1e300
_MOST_FILES, _MOST_BYTES, _MOST_COLUMNS, _MOST_LINE = 100, 1 << 34, 1000, 300


class DataError(JudgeError):
    """A data set is unknown, or its files are not what they should be."""


@dataclass(frozen=True)
class DataFile:
    """One file of a data set, kept gzip-compressed as `name`.gz.

    Args:
        name: Name without ".gz".
        size_bytes: Length of the uncompressed content.
        sha256: Hash of the uncompressed content, in hex.
        holds: Of images: "images" or "labels". The first file of images belongs to the first of labels, and so on.
    """

    name: str
    size_bytes: int
    sha256: str
    holds: str = ""


@dataclass(frozen=True)
class DataSet:
    """A data set.

    Args:
        name: What checks say in load(), and exercise.toml in `datasets`.
        kind: "images": pairs of IDX files. "table": CSV files, or rows in the TOML file. "generated": computed.
        title: For people.
        licence: Under which terms it may be used.
        attribution: Whose work it is.
        mirrors: Addresses of folders that hold the files; the first that answers rightly serves.
        files: Its files; none if it is generated or its rows stand in the TOML file.
        fallback: Name of the built-in set that comes where the files are absent; "" if none.
        path: Its TOML file.
    """

    name: str
    kind: str
    title: Text
    licence: str
    attribution: str
    mirrors: tuple[str, ...]
    files: tuple[DataFile, ...]
    fallback: str
    path: Path

    @property
    def is_built_in(self) -> bool:
        """Return whether it comes with this package; its files may nevertheless have to be fetched."""
        return self.path.parent == BUILT_IN

    @property
    def comes_with_files(self) -> bool:
        """Return whether nothing has to be fetched."""
        return not self.files or (self.is_built_in and (BUILT_IN / self.name).is_dir())


def known() -> dict[str, DataSet]:
    """Return every data set of this site by name: the built-in ones and those of GRADER_DATASETS_DIR.

    Raises:
        ConfigurationError: a TOML file of the site is wrong.
    """
    added = os.environ.get(VARIABLE, "").strip()
    return _read(BUILT_IN, _stamps(BUILT_IN)) | (_read(Path(added), _stamps(Path(added))) if added else {})


def data_set(name: str) -> DataSet:
    """Return a data set.

    Raises:
        DataError: there is none of this name.
    """
    found = known()
    if name not in found:
        raise DataError(f"the data sets are {', '.join(sorted(found))}. Received: {name!r}")
    return found[name]


def _stamps(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return the TOML files of a folder with what changes when they do, so that each is read only once."""
    try:
        entries = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
        return tuple((path.name, (found := path.stat()).st_mtime_ns, found.st_size) for path in entries)
    except OSError as error:
        raise ConfigurationError(f"{VARIABLE}: {folder}: cannot be read: {error.strerror}.") from error


@lru_cache(maxsize=16)
def _read(folder: Path, stamps: tuple[tuple[str, int, int], ...]) -> dict[str, DataSet]:
    return {path.stem: _data_set(path) for path in (folder / name for name, _, _ in stamps)}


def _data_set(path: Path) -> DataSet:
    values, text = read_toml(path)
    problems: list[ExerciseError] = []
    table = Table(values, str(path), "", problems)
    found = DataSet(
        name=_name(table, path),
        kind=table.choice("kind", KINDS),
        title=table.text("title", most=_MOST_LINE),
        licence=table.line("licence", most=_MOST_LINE),
        attribution=table.line("attribution", most=_MOST_LINE),
        mirrors=table.names("mirrors", _MIRROR, 'addresses of folders: "https://..." with a / at the end'),
        files=_files(table),
        fallback=_fallback(table) if table.has("fallback") else "",
        path=path,
    )
    if not problems:
        _KINDS[found.kind](table, found)
        table.finish()
    refuse(problems, text)
    return found


def _name(table: Table, path: Path) -> str:
    name = table.name("name", _NAME, "a lower-case letter, then up to 39 lower-case letters, digits and -")
    if name and name != path.stem:
        table.note("name", f"must be the name of the file without .toml, {path.stem!r}. Received: {shown(name)}.")
    if name in RESERVED or (path.parent != BUILT_IN and (BUILT_IN / f"{name}.toml").exists()):
        table.note("name", f"must be another one: this one is taken. Received: {shown(name)}.")
    return name


def _files(table: Table) -> tuple[DataFile, ...]:
    if not table.has("files"):
        return ()
    found = []
    for item in table.tables("files", most=_MOST_FILES):
        found.append(
            DataFile(
                name=item.name("name", _FILE_NAME, "letters, digits, . _ and -, not ending in .gz or .part"),
                size_bytes=item.integer("bytes", 1, _MOST_BYTES),
                sha256=item.name(
                    "sha256", r"[0-9a-f]{64}", "the sha256 of the uncompressed file, 64 hexadecimal digits"
                ),
                holds=item.choice("holds", HOLDS) if item.has("holds") else "",
            )
        )
        item.finish()
    names = [file.name for file in found]
    for index, name in enumerate(names):
        if name in names[:index]:
            table.note(f"files[{index}].name", f"must be another one: a file above has it. Received: {shown(name)}.")
    return tuple(found)


def _fallback(table: Table) -> str:
    shipped = tuple(sorted(path.name for path in BUILT_IN.iterdir() if path.is_dir()))
    return table.choice("fallback", shipped)


def _images(table: Table, found: DataSet) -> None:
    counts = [sum(file.holds == kind for file in found.files) for kind in HOLDS]
    if not counts[0] or counts[0] != counts[1] or sum(counts) != len(found.files):
        table.note(
            "files", 'must be as many files with holds = "images" as with holds = "labels", at least one of each.'
        )
    if table.has("side"):
        table.integer("side", 1, 1024)


def _table(table: Table, found: DataSet) -> None:
    columns: Any = table.values["columns"] if table.has("columns") else None
    if not _are_columns(columns):
        table.note("columns", f"must be a list of 1 to {_MOST_COLUMNS} different names of columns, each on one line.")
        return
    if table.has("rows") == bool(found.files):
        table.note("rows", "must be there if there are no [[files]], and only then.")
    elif table.has("rows") and not _are_rows(table.values["rows"], len(columns)):
        table.note("rows", f"must be a list of lists of {len(columns)} finite numbers each.")
    if found.fallback:
        table.note("fallback", "is only for images.")


def _generated(table: Table, found: DataSet) -> None:
    table.choice("generator", GENERATORS)
    if found.files or found.mirrors or found.fallback:
        table.note("kind", "of a data set with files, mirrors or a fallback must be another one: this one is computed.")


_KINDS = {"images": _images, "table": _table, "generated": _generated}


def _are_columns(columns: object) -> bool:
    return (
        isinstance(columns, list)
        and 1 <= len(columns) <= _MOST_COLUMNS
        and all(isinstance(name, str) and re.fullmatch(r"\S(?:[^\r\n]{0,98}\S)?", name) for name in columns)
        and len(set(columns)) == len(columns)
    )


def _are_rows(rows: object, width: int) -> bool:
    return (
        isinstance(rows, list)
        and bool(rows)
        and all(isinstance(row, list) and len(row) == width and all(map(_is_finite, row)) for row in rows)
    )


def _is_finite(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _LARGEST
