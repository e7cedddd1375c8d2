"""Reads the files of data sets inside a box, as their TOML files describe them. They were checked before they came."""

from __future__ import annotations

import csv
import gzip
import io
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

DATA_FOLDER = Path("/data")  # in a box: the sets that the exercise names
BUILT_IN = Path(__file__).parent / "datasets"
_MAGIC = {"images": 2051, "labels": 2049}


def definition_of(name: str) -> dict[str, Any]:
    """Return what the TOML file of a data set says.

    Raises:
        ValueError: there is no data set of this name.
    """
    for path in (BUILT_IN / f"{name}.toml", DATA_FOLDER / f"{name}.toml"):
        if path.is_file():
            return tomllib.loads(path.read_text(encoding="utf-8"))
    known = sorted({path.stem for folder in (BUILT_IN, DATA_FOLDER) for path in folder.glob("*.toml")})
    raise ValueError(
        f"the data sets here are {', '.join(known)}; of those that the site adds, only what exercise.toml names in"
        f" datasets. Received: {name!r}"
    )


def folder_of(name: str) -> Path | None:
    """Return where the files of a data set lie; None if they are not on this machine."""
    return next((folder for folder in (DATA_FOLDER / name, BUILT_IN / name) if folder.is_dir()), None)


def read_images(folder: Path, definition: dict[str, Any]) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return all images of a data set, shape (n, height, width), and their labels, shape (n,).

    Raises:
        ValueError: a file is damaged.
    """
    parts = {
        kind: [
            read_idx(folder / f"{file['name']}.gz", _MAGIC[kind])
            for file in definition["files"]
            if file["holds"] == kind
        ]
        for kind in ("images", "labels")
    }
    images, labels = np.concatenate(parts["images"]), np.concatenate(parts["labels"])
    if len(images) != len(labels):
        raise ValueError(f"{folder.name}: {len(images)} images, but {len(labels)} labels")
    return images, labels


def read_idx(path: Path, magic: int) -> NDArray[np.uint8]:
    """Read one IDX file: magic number and lengths as big-endian 32-bit integers, then one byte for each entry.

    Raises:
        ValueError: it is not such a file.
    """
    data = gzip.decompress(path.read_bytes())
    dimensions = magic & 0xFF
    head = np.frombuffer(data, dtype=">u4", count=1 + dimensions)
    shape = tuple(int(length) for length in head[1:])
    if head[0] != magic or len(data) != 4 * len(head) + int(np.prod(shape)):
        raise ValueError(f"{path.name}: not an IDX file with magic number {magic}")
    return np.frombuffer(data, dtype=np.uint8, offset=4 * len(head)).reshape(shape)


def read_rows(folder: Path | None, definition: dict[str, Any]) -> NDArray[np.float64]:
    """Return the rows of a table, shape (n, columns), from its TOML file or its CSV files.

    Raises:
        ValueError: the files are absent, an entry is not a finite number, or a row has another length.
    """
    columns = definition["columns"]
    if "files" not in definition:
        rows = definition["rows"]
    elif folder is None:
        raise ValueError(f"the files of the data set {definition['name']} are not on this machine")
    else:
        rows = [row for file in definition["files"] for row in _csv_rows(folder / f"{file['name']}.gz", columns)]
    values = np.array(rows, dtype=np.float64).reshape(len(rows), len(columns))
    if not np.isfinite(values).all():
        raise ValueError(f"{definition['name']}: every entry must be a finite number")
    return values


def _csv_rows(path: Path, columns: list[str]) -> list[list[float]]:
    """Read one CSV file whose first line names its columns; take the wanted ones, in their order."""
    lines = csv.reader(io.StringIO(gzip.decompress(path.read_bytes()).decode("utf-8-sig"), newline=""))
    head = [name.strip() for name in next(lines, [])]
    missing = [name for name in columns if name not in head]
    if missing:
        raise ValueError(f"{path.name}: there is no column {missing[0]!r}. There are: {', '.join(head)}")
    places = [head.index(name) for name in columns]
    rows = []
    for line in lines:
        try:
            rows.append([float(line[place]) for place in places] if line else [])
        except (ValueError, IndexError) as error:
            raise ValueError(f"{path.name}: line {lines.line_num}: {error}") from None
    return [row for row in rows if row]
