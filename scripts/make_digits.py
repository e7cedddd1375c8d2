"""Writes scikit-learn's digits as two small IDX files into grader/checks/datasets/digits/. Run once.

.venv/bin/python scripts/make_digits.py
"""

import gzip
import struct
from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits

FOLDER = Path(__file__).parent.parent / "grader" / "checks" / "datasets" / "digits"


def write_idx(path: Path, values: np.ndarray) -> None:
    """Write a uint8 array: magic number, lengths as big-endian 32-bit integers, then the bytes."""
    head = struct.pack(f">{1 + values.ndim}I", 0x0800 + values.ndim, *values.shape)
    path.write_bytes(gzip.compress(head + values.astype(np.uint8).tobytes(), compresslevel=9, mtime=0))


def main() -> None:
    """Scale the 17 grey levels to 0..255 and write images and labels."""
    digits = load_digits()
    images = np.round(digits.images * 255 / 16).astype(np.uint8)
    write_idx(FOLDER / "digits-images-idx3-ubyte.gz", images)
    write_idx(FOLDER / "digits-labels-idx1-ubyte.gz", digits.target.astype(np.uint8))


if __name__ == "__main__":
    main()
