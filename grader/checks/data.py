"""Data for checks that train: images and tables with a secret split, and series that every grading draws anew.

The labels of MNIST's own test images are public and fit into a submission. So all 70,000 images are mixed and split
anew from the grading's seed, and every image is shifted by up to one pixel: a shipped table does not match. Training
images are shifted alike, so both parts come from the same distribution.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, overload

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from grader.checks import data_files
from grader.checks.data_series import two_sines

FARTHEST_SHIFT = 1
_GENERATORS = {"two-sines": two_sines}
_USUAL = {"images": (60_000, 10_000), "generated": (3000, 1000)}  # train, held


@dataclass(frozen=True, eq=False)
class Dataset:
    """Images with labels, split for one grading.

    Args:
        name: What the images really are: "mnist", or "digits" where MNIST is absent.
        train_images: For the student, uint8, shape (n, 28, 28) for digits; send them as Pixels.
        train_labels: int64, shape (n,), 0 to 9 for digits.
        held_images: Never to be sent before training has ended; uint8, shape (m, 28, 28) for digits.
        held_labels: int64, shape (m,).
    """

    name: str
    train_images: NDArray[np.uint8]
    train_labels: NDArray[np.int64]
    held_images: NDArray[np.uint8]
    held_labels: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Samples:
    """Inputs and what belongs to them, drawn for one grading.

    Args:
        name: Name of the data set.
        train_x: For the student, float32; of "two-sines" shape (n, 50, 1).
        train_y: float32; of "two-sines" shape (n, 1).
        held_x: Never to be sent before training has ended.
        held_y: Never to be sent.
    """

    name: str
    train_x: NDArray[np.float32]
    train_y: NDArray[np.float32]
    held_x: NDArray[np.float32]
    held_y: NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Table:
    """Rows of numbers under named columns: table["height"] is a column of the rows for training.

    Args:
        name: Name of the data set.
        columns: Names of the columns.
        train: Rows for the student, float64, shape (n, columns). In the order of the file if none are held out.
        held: Rows never to be sent before training has ended, shape (m, columns).
    """

    name: str
    columns: tuple[str, ...]
    train: NDArray[np.float64]
    held: NDArray[np.float64]

    def __getitem__(self, column: str) -> NDArray[np.float64]:
        """Return one column of the rows for training, shape (n,).

        Raises:
            KeyError: there is no such column.
        """
        if column not in self.columns:
            raise KeyError(f"the columns are {', '.join(self.columns)}. Received: {column!r}")
        return self.train[:, self.columns.index(column)]


@overload
def load(
    name: Literal["mnist", "digits"], rng: Generator, *, train: int | None = None, held: int | None = None
) -> Dataset: ...
@overload
def load(
    name: Literal["two-sines"], rng: Generator, *, train: int | None = None, held: int | None = None
) -> Samples: ...
@overload
def load(
    name: Literal["heights-weights"], rng: Generator, *, train: int | None = None, held: int | None = None
) -> Table: ...
@overload
def load(name: str, rng: Generator, *, train: int | None = None, held: int | None = None) -> Any: ...


def load(name: str, rng: Generator, *, train: int | None = None, held: int | None = None) -> Any:
    """Return the data of one grading, split at random into what is for training and what is held out.

    Args:
        name: "mnist", "digits", "two-sines", "heights-weights", or a set that the site adds and exercise.toml names.
            Where the files of a set are absent, its stand-in comes: instead of MNIST scikit-learn's digits (1797
            images of 8x8, enlarged to 28x28). `Dataset.name` says which.
        rng: The grading's generator.
        train: Most entries for training. Images: 60,000 unless told; of a small set, four fifths are taken.
            Series: exactly so many, 3000 unless told. Tables: all that are not held out.
        held: Most entries held out. Images: 10,000 unless told; at least one fifth of a small set is. Series: exactly
            so many, 1000 unless told. Tables: 0 unless told.

    Returns:
        Images as a Dataset, series as Samples, rows as a Table.

    Raises:
        ValueError: there is no data set of this name, or a file is damaged.
    """
    definition = data_files.definition_of(name)
    kind = definition["kind"]
    if kind == "table":
        return _table(definition, rng, train, held or 0)
    usual_train, usual_held = _USUAL[kind]
    train = usual_train if train is None else train
    held = usual_held if held is None else held
    return _images(definition, rng, train, held) if kind == "images" else _samples(definition, rng, train, held)


def _images(definition: dict[str, Any], rng: Generator, train: int, held: int) -> Dataset:
    folder = data_files.folder_of(definition["name"])
    if folder is None and "fallback" in definition:
        definition = data_files.definition_of(definition["fallback"])
        folder = data_files.folder_of(definition["name"])
    if folder is None:
        raise ValueError(f"the files of the data set {definition['name']} are not on this machine")
    images, labels = data_files.read_images(folder, definition)
    held = min(held, len(images) // 5)
    order = rng.permutation(len(images))
    for_training, held_out = order[held : held + train], order[:held]
    side = definition["side"] if "side" in definition else images.shape[1]
    return Dataset(
        name=definition["name"],
        train_images=_shifted(_of_full_size(images[for_training], side), rng),
        train_labels=labels[for_training].astype(np.int64),
        held_images=_shifted(_of_full_size(images[held_out], side), rng),
        held_labels=labels[held_out].astype(np.int64),
    )


def _samples(definition: dict[str, Any], rng: Generator, train: int, held: int) -> Samples:
    generate = _GENERATORS[definition["generator"]]
    x, y = generate(rng, train + held)
    return Samples(definition["name"], x[:train], y[:train], x[train:], y[train:])


def _table(definition: dict[str, Any], rng: Generator, train: int | None, held: int) -> Table:
    rows = data_files.read_rows(data_files.folder_of(definition["name"]), definition)
    held = min(held, len(rows) // 2)
    order = rng.permutation(len(rows)) if held else np.arange(len(rows))
    for_training = order[held:][:train]
    return Table(definition["name"], tuple(definition["columns"]), rows[for_training], rows[order[:held]])


def _of_full_size(images: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """Enlarge square images smaller than `side` by a whole factor and centre them; leave others as they are."""
    given = images.shape[1]
    if given >= side:
        return images
    times = side // given
    margin = (side - given * times) // 2
    enlarged = images.repeat(times, axis=1).repeat(times, axis=2)
    after = side - given * times - margin
    return np.pad(enlarged, ((0, 0), (margin, after), (margin, after)))


def _shifted(images: NDArray[np.uint8], rng: Generator) -> NDArray[np.uint8]:
    """Move every image by up to FARTHEST_SHIFT pixels in both directions; what enters is background."""
    reach = FARTHEST_SHIFT
    wide = np.pad(images, ((0, 0), (reach, reach), (reach, reach)))
    down, right = rng.integers(0, 2 * reach + 1, size=(2, len(images)))
    rows = down[:, None, None] + np.arange(images.shape[1])[None, :, None]
    columns = right[:, None, None] + np.arange(images.shape[2])[None, None, :]
    moved: NDArray[np.uint8] = wide[np.arange(len(images))[:, None, None], rows, columns]
    return moved
