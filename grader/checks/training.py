"""Data for checks that train: real images with a secret split.

The labels of MNIST's own test images are public and fit into a submission. So all 70,000 images are mixed and split
anew from the grading's seed, and every image is shifted by up to one pixel: a shipped table does not match. Training
images are shifted alike, so both parts come from the same distribution.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

DATA_FOLDER = Path("/data")
SIDE = 28
FARTHEST_SHIFT = 1
_IMAGES_MAGIC, _LABELS_MAGIC = 2051, 2049
_FILES = {
    "mnist": (
        ("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"),
        ("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"),
    ),
    "digits": (("digits-images-idx3-ubyte.gz", "digits-labels-idx1-ubyte.gz"),),
}


@dataclass(frozen=True, eq=False)
class Dataset:
    """Images of handwritten digits, split for one grading.

    Args:
        name: What the images really are: "mnist", or "digits" where MNIST is absent.
        train_images: For the student, uint8, shape (n, 28, 28); send them as Pixels.
        train_labels: int64, shape (n,), 0 to 9.
        held_images: Never to be sent before training has ended; uint8, shape (m, 28, 28).
        held_labels: int64, shape (m,).
    """

    name: str
    train_images: NDArray[np.uint8]
    train_labels: NDArray[np.int64]
    held_images: NDArray[np.uint8]
    held_labels: NDArray[np.int64]


def load(name: str, rng: Generator, *, train: int = 60_000, held: int = 10_000) -> Dataset:
    """Read a data set and split it at random into images for training and images held out.

    Args:
        name: "mnist". Where its files are absent, scikit-learn's digits (1797 images of 8x8, enlarged to 28x28) come
            instead, and `Dataset.name` says so.
        rng: The grading's generator.
        train: Most images for training; of the small set, four fifths are taken.
        held: Most images held out; at least one fifth of a small set is.

    Raises:
        ValueError: there is no data set of this name, or a file is damaged.
    """
    if name != "mnist":
        raise ValueError(f'the only data set is "mnist". Received: {name!r}')
    found = "mnist" if (DATA_FOLDER / "mnist").is_dir() else "digits"
    images, labels = _read_all(DATA_FOLDER / found, _FILES[found])
    held = min(held, len(images) // 5)
    order = rng.permutation(len(images))
    for_training, held_out = order[held : held + train], order[:held]
    return Dataset(
        name=found,
        train_images=_shifted(_of_full_size(images[for_training]), rng),
        train_labels=labels[for_training].astype(np.int64),
        held_images=_shifted(_of_full_size(images[held_out]), rng),
        held_labels=labels[held_out].astype(np.int64),
    )


def _read_all(folder: Path, files: tuple[tuple[str, str], ...]) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    images = [_read_idx(folder / image_file, _IMAGES_MAGIC) for image_file, _ in files]
    labels = [_read_idx(folder / label_file, _LABELS_MAGIC) for _, label_file in files]
    return np.concatenate(images), np.concatenate(labels)


def _read_idx(path: Path, magic: int) -> NDArray[np.uint8]:
    """Read one IDX file: magic number and lengths as big-endian 32-bit integers, then one byte for each entry."""
    data = gzip.decompress(path.read_bytes())
    dimensions = magic & 0xFF
    head = np.frombuffer(data, dtype=">u4", count=1 + dimensions)
    shape = tuple(int(length) for length in head[1:])
    if head[0] != magic or len(data) != 4 * len(head) + int(np.prod(shape)):
        raise ValueError(f"{path.name}: not an IDX file with magic number {magic}")
    return np.frombuffer(data, dtype=np.uint8, offset=4 * len(head)).reshape(shape)


def _of_full_size(images: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Enlarge 8x8 images three times and centre them in 28x28; leave 28x28 images as they are."""
    side = images.shape[1]
    if side == SIDE:
        return images
    times = SIDE // side
    margin = (SIDE - side * times) // 2
    enlarged = images.repeat(times, axis=1).repeat(times, axis=2)
    after = SIDE - side * times - margin
    return np.pad(enlarged, ((0, 0), (margin, after), (margin, after)))


def _shifted(images: NDArray[np.uint8], rng: Generator) -> NDArray[np.uint8]:
    """Move every image by up to FARTHEST_SHIFT pixels in both directions; what enters is background."""
    reach = FARTHEST_SHIFT
    wide = np.pad(images, ((0, 0), (reach, reach), (reach, reach)))
    down, right = rng.integers(0, 2 * reach + 1, size=(2, len(images)))
    rows = down[:, None, None] + np.arange(SIDE)[None, :, None]
    columns = right[:, None, None] + np.arange(SIDE)[None, None, :]
    moved: NDArray[np.uint8] = wide[np.arange(len(images))[:, None, None], rows, columns]
    return moved
