"""Whether two answers are the same, as they came over the wire, and their leaves: what a mistake is recognised by.

"The same" is far narrower than "right within tolerance": two programs that do the same sums in another order agree to
nearly all digits, and two different mistakes hardly ever do.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.judge.inside import values
from grader.judge.wire import Array, Remote, Unsupported

Path = tuple[str | int, ...]
Leaves = list[tuple[Path, Any]]
Numbers = NDArray[Any]

_SHARE = 1e-9  # of the largest entry, by which two float64 answers may differ and still be the same
_COARSE_SHARE = 1e-4  # float32
_COARSEST_SHARE = 1e-2  # float16
_FINGERPRINT_STEPS = 1e5  # per largest entry: enough to tell mistakes apart, too few to see rounding
_OFF_THE_GRID = 0.3711  # steps: no round number lies between two of them


def leaves(tree: Any) -> Leaves:
    """Return what a decoded answer holds: numbers as arrays, everything else as it is, each with its path."""
    return list(_leaves(tree, ()))


def same(one: Leaves, other: Leaves) -> bool:
    """Return whether two answers are the same."""
    return len(one) == len(other) and all(
        path == twin_path and _same_leaf(leaf, twin) for (path, leaf), (twin_path, twin) in zip(one, other, strict=True)
    )


def same_numbers(one: Numbers, other: Numbers) -> bool:
    """Return whether two arrays have the same shape and, but for rounding, the same entries."""
    if one.shape != other.shape:
        return False
    if one.dtype == other.dtype and one.tobytes() == other.tobytes():
        return True
    a, b = _wide(one), _wide(other)
    with np.errstate(all="ignore"):
        far = ~(np.abs(a - b) <= _share(one, other) * np.abs(b[np.isfinite(b)]).max(initial=0.0))
    # What is infinite or not a number is far from itself, too.
    return not far.any() or bool(np.array_equal(a[far], b[far], equal_nan=True) and not np.isfinite(a[far]).any())


class Fingerprint:
    """Digits that are equal for equal answers in the same order, and for answers that differ by rounding."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256()

    def add(self, answer: Leaves) -> None:
        """Take the next answer in."""
        for path, leaf in answer:
            self._digest.update(repr(path).encode())
            self._digest.update(_rounded(leaf) if isinstance(leaf, np.ndarray) else repr(leaf)[:500].encode())

    def digits(self) -> str:
        """Return 32 hexadecimal digits."""
        return self._digest.hexdigest()[:32]


def count_bytes(answer: Leaves) -> int:
    """Return the size of the numbers in an answer."""
    return sum(leaf.nbytes for _, leaf in answer if isinstance(leaf, np.ndarray))


def _leaves(tree: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if type(tree) in (list, tuple):
        yield path, ("sequence", len(tree))
        for index, item in enumerate(tree):
            yield from _leaves(item, (*path, index))
    elif type(tree) is dict:
        yield path, ("dict", len(tree))
        for key in sorted(tree, key=str):
            yield from _leaves(tree[key], (*path, key))
    else:
        yield path, _leaf(tree)


def _leaf(value: Any) -> Any:
    if type(value) is Array:
        return np.asarray(values.array_of(value))
    if type(value) in (bool, int, float, complex):
        return _as_array(value)
    if type(value) is Remote:
        return ("object", value.role)
    return ("unsupported", value.type_name) if type(value) is Unsupported else value


def _same_leaf(leaf: Any, twin: Any) -> bool:
    if isinstance(leaf, np.ndarray) or isinstance(twin, np.ndarray):
        return isinstance(leaf, np.ndarray) and isinstance(twin, np.ndarray) and same_numbers(leaf, twin)
    return type(leaf) is type(twin) and bool(leaf == twin)


def _as_array(number: complex) -> Numbers:
    try:
        return np.asarray(number, dtype=np.complex128 if type(number) is complex else np.float64)
    except OverflowError:  # an integer of hundreds of digits
        return np.asarray(np.inf if number.real > 0 else -np.inf)


def _wide(array: Numbers) -> Numbers:
    return array.astype(np.complex128 if array.dtype.kind == "c" else np.float64)


def _share(*arrays: Numbers) -> float:
    coarsest = min(array.dtype.itemsize for array in arrays if array.dtype.kind in "fc") if _floats(arrays) else 8
    return {2: _COARSEST_SHARE, 4: _COARSE_SHARE}.get(coarsest, _SHARE)


def _floats(arrays: tuple[Numbers, ...]) -> bool:
    return any(array.dtype.kind in "fc" for array in arrays)


def _rounded(array: Numbers) -> bytes:
    wide = _wide(array)
    finite = np.isfinite(wide)
    largest = float(np.max(np.abs(wide[finite]))) if finite.any() else 0.0
    with np.errstate(all="ignore"):
        steps = wide / largest * _FINGERPRINT_STEPS + _OFF_THE_GRID if largest else wide
        whole = np.round(steps) + 0  # no negative zero
    size = f"{array.shape} {largest:.3e} ".encode()
    return size + np.where(finite, whole, wide).astype(np.complex128).tobytes()
