"""Bytes to values, believing nothing but the limits."""

from __future__ import annotations

import math
import struct
from typing import Any

from grader.judge.wire.frames import Payload
from grader.judge.wire.records import (
    COMPLEX,
    COUNT,
    DTYPE_NAMES,
    DTYPES,
    FLOAT,
    GREATEST_KEY,
    INT64,
    LEAST_KEY,
    LONG,
    MAX_ALL_TEXT_BYTES,
    MAX_DEPTH,
    MAX_DIMENSIONS,
    MAX_ENTRIES,
    MAX_INTEGER_BYTES,
    MAX_ITEMS,
    MAX_TEXT_BYTES,
    Array,
    Own,
    Pixels,
    RandomState,
    Remote,
    Unsupported,
    WireError,
)


def decode(payload: Payload | memoryview) -> Any:
    """Return the value in a payload. Arrays stay views of the payload.

    Raises:
        WireError: the bytes are not exactly one allowed value.
    """
    reader = _Reader(memoryview(payload))
    try:
        value = reader.read(0)
    except (struct.error, UnicodeDecodeError, IndexError, OverflowError) as error:
        raise WireError(f"broken value: {error}") from None
    if reader.position != len(reader.view):
        raise WireError("bytes after the end of the value")
    return value


class _Reader:
    def __init__(self, view: memoryview) -> None:
        self.view = view
        self.position = 0
        self.items = 0
        self.text_bytes = 0

    def take(self, count: int) -> memoryview:
        end = self.position + count
        if end > len(self.view):
            raise WireError("the value ends too early")
        part = self.view[self.position : end]
        self.position = end
        return part

    def read(self, depth: int) -> Any:
        if depth > MAX_DEPTH:
            raise WireError(f"values may be nested at most {MAX_DEPTH} deep")
        self._add_items(1)
        tag = self.take(1)[0]
        reader = _READERS.get(tag)
        if reader is None:
            raise WireError(f"unknown tag {tag}")
        return reader(self, depth)

    def _none(self, depth: int) -> None:
        return None

    def _true(self, depth: int) -> bool:
        return True

    def _false(self, depth: int) -> bool:
        return False

    def _int(self, depth: int) -> Any:
        return INT64.unpack(self.take(8))[0]

    def _big_int(self, depth: int) -> int:
        length = self._count(MAX_INTEGER_BYTES)
        return int.from_bytes(self.take(length), "little", signed=True)

    def _float(self, depth: int) -> Any:
        return FLOAT.unpack(self.take(8))[0]

    def _complex(self, depth: int) -> complex:
        return complex(*COMPLEX.unpack(self.take(16)))

    def _str(self, depth: int) -> str:
        length = self._count(MAX_TEXT_BYTES)
        self.text_bytes += length
        if self.text_bytes > MAX_ALL_TEXT_BYTES:
            raise WireError(f"all texts together may have at most {MAX_ALL_TEXT_BYTES} bytes")
        return str(self.take(length), "utf-8")

    def _bytes(self, depth: int) -> bytes:
        return bytes(self.take(LONG.unpack(self.take(8))[0]))

    def _list(self, depth: int) -> list[Any]:
        # Every item takes at least one byte, so a count beyond the rest is a lie.
        return [self.read(depth + 1) for _ in range(self._count(len(self.view) - self.position))]

    def _tuple(self, depth: int) -> tuple[Any, ...]:
        return tuple(self._list(depth))

    def _dict(self, depth: int) -> dict[Any, Any]:
        result: dict[Any, Any] = {}
        for _ in range(self._count(len(self.view) - self.position)):
            key = self.read(depth + 1)
            if type(key) is not str and type(key) is not int:
                raise WireError("keys must be text or integers")
            if type(key) is int and not LEAST_KEY <= key <= GREATEST_KEY:
                raise WireError("an integer that is a key is too large")
            if key in result:
                raise WireError("a key comes twice")
            result[key] = self.read(depth + 1)
        return result

    def _array(self, depth: int) -> Array:
        code, scalar, dimensions = self.take(3)
        if code >= len(DTYPE_NAMES) or scalar > 1 or dimensions > MAX_DIMENSIONS or (scalar and dimensions):
            raise WireError("broken header of an array")
        self._add_items(dimensions)
        shape = struct.unpack(f"<{dimensions}Q", self.take(8 * dimensions))
        dtype = DTYPE_NAMES[code]
        if math.prod(max(length, 1) for length in shape) > MAX_ENTRIES:
            raise WireError("an axis of an array is too long")  # also where another axis is 0
        # Python integers do not overflow: the product is compared before any byte is taken.
        return Array(dtype, shape, self.take(DTYPES[dtype] * math.prod(shape)), bool(scalar))

    def _remote(self, depth: int) -> Remote:
        return Remote(self._typed(int, depth), self._typed(str, depth), self._typed(str, depth))

    def _own(self, depth: int) -> Own:
        return Own(self._typed(int, depth))

    def _unsupported(self, depth: int) -> Unsupported:
        return Unsupported(self._typed(str, depth), self._typed(str, depth))

    def _random(self, depth: int) -> RandomState:
        return RandomState(self._typed(str, depth), self.read(depth + 1))

    def _pixels(self, depth: int) -> Pixels:
        array = self._typed(Array, depth)
        if array.dtype != "uint8":
            raise WireError("pixels must be uint8")
        return Pixels(array)

    def _typed(self, wanted: type, depth: int) -> Any:
        value = self.read(depth + 1)
        if type(value) is not wanted:
            raise WireError(f"expected {wanted.__name__}. Received: {type(value).__name__}")
        return value

    def _add_items(self, count: int) -> None:
        self.items += count
        if self.items > MAX_ITEMS:
            raise WireError(f"at most {MAX_ITEMS} values may travel together")

    def _count(self, limit: int) -> int:
        count: int = COUNT.unpack(self.take(4))[0]
        if count > limit:
            raise WireError(f"a count may be at most {limit}. Received: {count}")
        return count


_READERS: dict[int, Any] = {
    ord("N"): _Reader._none,
    ord("T"): _Reader._true,
    ord("F"): _Reader._false,
    ord("I"): _Reader._int,
    ord("J"): _Reader._big_int,
    ord("D"): _Reader._float,
    ord("C"): _Reader._complex,
    ord("S"): _Reader._str,
    ord("B"): _Reader._bytes,
    ord("L"): _Reader._list,
    ord("U"): _Reader._tuple,
    ord("M"): _Reader._dict,
    ord("A"): _Reader._array,
    ord("R"): _Reader._remote,
    ord("O"): _Reader._own,
    ord("X"): _Reader._unsupported,
    ord("G"): _Reader._random,
    ord("P"): _Reader._pixels,
}
