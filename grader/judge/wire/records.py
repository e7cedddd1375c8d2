"""What may travel: limits, dtypes, and the tagged records beside plain values."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any

MAX_DEPTH = 24
MAX_DIMENSIONS = 16
MAX_ENTRIES = 1 << 40  # of one array, axes of length 0 counted as 1: numpy cannot even describe more
MAX_ITEMS = 200_000  # values in one frame; an array counts as one and one for each axis
MAX_TEXT_BYTES = 1 << 20
MAX_ALL_TEXT_BYTES = 8 << 20  # of one frame: one emoji makes Python keep four bytes for each letter of its text
MAX_INTEGER_BYTES = 4096

# name -> bytes per entry. Native little-endian numbers only: no objects, no records, no dates.
DTYPES: dict[str, int] = {
    "bool": 1,
    "int8": 1,
    "int16": 2,
    "int32": 4,
    "int64": 8,
    "uint8": 1,
    "uint16": 2,
    "uint32": 4,
    "uint64": 8,
    "float16": 2,
    "float32": 4,
    "float64": 8,
    "complex64": 8,
    "complex128": 16,
}
# Integers as keys stay this small: Python hashes larger ones modulo a known prime, so a foreign dict could be made of
# keys that all collide, and reading it would take hours.
LEAST_KEY, GREATEST_KEY = -(1 << 60), 1 << 60
DTYPE_NAMES = list(DTYPES)
DTYPE_CODES = {name: code for code, name in enumerate(DTYPE_NAMES)}

INT64 = struct.Struct("<q")
FLOAT = struct.Struct("<d")
COMPLEX = struct.Struct("<dd")
COUNT = struct.Struct("<I")
LONG = struct.Struct("<Q")


class WireError(Exception):
    """Bytes or a value that this protocol does not allow."""


@dataclass(frozen=True, slots=True)
class Array:
    """An array as dtype, shape and bytes in C order.

    Args:
        dtype: A name in DTYPES.
        shape: Lengths of the axes.
        data: Little-endian entries; a view of the frame after decoding.
        scalar: True for a numpy scalar, whose shape is ().
    """

    dtype: str
    shape: tuple[int, ...]
    data: bytes | memoryview
    scalar: bool = False


@dataclass(frozen=True, slots=True)
class Remote:
    """Something that stays in the sender's process: an object, a function, a generator.

    Args:
        number: Its number in that process.
        type_name: Name of its class, to be shown.
        role: "object", "function", "iterator" or "module".
    """

    number: int
    type_name: str
    role: str


@dataclass(frozen=True, slots=True)
class Own:
    """A Remote that goes back to the process it lives in."""

    number: int


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A value that cannot cross, said in words."""

    type_name: str
    note: str


@dataclass(frozen=True, slots=True)
class RandomState:
    """A numpy.random.Generator: name of its bit generator and its state as plain values."""

    bit_generator: str
    state: Any


@dataclass(frozen=True, slots=True)
class Pixels:
    """A uint8 array that arrives as float32 divided by 255."""

    array: Array
