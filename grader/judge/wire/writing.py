"""Values to bytes."""

from __future__ import annotations

import math
import struct
from typing import Any

from grader.judge.wire.records import (
    COMPLEX,
    COUNT,
    DTYPE_CODES,
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


def encode(value: Any) -> bytes:
    """Return the bytes of one value.

    Raises:
        WireError: the value, or something inside it, has no place in the protocol.
    """
    writer = _Writer()
    writer.write(value, 0)
    return b"".join(writer.parts)


class _Writer:
    def __init__(self) -> None:
        self.parts: list[bytes | memoryview] = []
        self.items = 0
        self.text_bytes = 0

    def write(self, value: Any, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise WireError(f"values may be nested at most {MAX_DEPTH} deep")
        self._add_items(1)
        writer = _WRITERS.get(type(value))
        if writer is None:
            raise WireError(f"a value of type {type(value).__name__} cannot travel")
        writer(self, value, depth)

    def _none(self, value: None, depth: int) -> None:
        self.parts.append(b"N")

    def _bool(self, value: bool, depth: int) -> None:
        self.parts.append(b"T" if value else b"F")

    def _int(self, value: int, depth: int) -> None:
        if -(1 << 63) <= value < 1 << 63:
            self.parts.append(b"I" + INT64.pack(value))
            return
        length = (value.bit_length() + 8) // 8
        if length > MAX_INTEGER_BYTES:
            raise WireError(f"integers may have at most {MAX_INTEGER_BYTES} bytes")
        self.parts.append(b"J" + COUNT.pack(length) + value.to_bytes(length, "little", signed=True))

    def _float(self, value: float, depth: int) -> None:
        self.parts.append(b"D" + FLOAT.pack(value))

    def _complex(self, value: complex, depth: int) -> None:
        self.parts.append(b"C" + COMPLEX.pack(value.real, value.imag))

    def _str(self, value: str, depth: int) -> None:
        # Lone surrogates cannot travel as UTF-8; they carry no meaning for us.
        data = value.encode("utf-8", "replace")
        if len(data) > MAX_TEXT_BYTES:
            raise WireError(f"a text may have at most {MAX_TEXT_BYTES} bytes")
        self.text_bytes += len(data)
        if self.text_bytes > MAX_ALL_TEXT_BYTES:
            raise WireError(f"all texts together may have at most {MAX_ALL_TEXT_BYTES} bytes")
        self.parts.append(b"S" + COUNT.pack(len(data)) + data)

    def _bytes(self, value: bytes, depth: int) -> None:
        self.parts.append(b"B" + LONG.pack(len(value)) + value)

    def _list(self, value: list[Any], depth: int) -> None:
        self._sequence(b"L", value, depth)

    def _tuple(self, value: tuple[Any, ...], depth: int) -> None:
        self._sequence(b"U", value, depth)

    def _sequence(self, tag: bytes, value: list[Any] | tuple[Any, ...], depth: int) -> None:
        self.parts.append(tag + COUNT.pack(len(value)))
        for item in value:
            self.write(item, depth + 1)

    def _dict(self, value: dict[Any, Any], depth: int) -> None:
        self.parts.append(b"M" + COUNT.pack(len(value)))
        for key, item in value.items():
            _require_key(key)
            self.write(key, depth + 1)
            self.write(item, depth + 1)

    def _array(self, value: Array, depth: int) -> None:
        if value.dtype not in DTYPE_CODES:
            raise WireError(f"dtype {value.dtype} cannot travel")
        if len(value.shape) > MAX_DIMENSIONS:
            raise WireError(f"an array may have at most {MAX_DIMENSIONS} axes")
        if math.prod(max(length, 1) for length in value.shape) > MAX_ENTRIES:
            raise WireError("an axis of an array is too long")
        self._add_items(len(value.shape))
        if len(value.data) != DTYPES[value.dtype] * math.prod(value.shape):
            raise WireError("shape, dtype and bytes of an array do not agree")
        header = b"A" + bytes((DTYPE_CODES[value.dtype], value.scalar, len(value.shape)))
        self.parts.append(header + struct.pack(f"<{len(value.shape)}Q", *value.shape))
        self.parts.append(value.data)

    def _remote(self, value: Remote, depth: int) -> None:
        self.parts.append(b"R")
        self._record((value.number, value.type_name, value.role), depth)

    def _own(self, value: Own, depth: int) -> None:
        self.parts.append(b"O")
        self._record((value.number,), depth)

    def _unsupported(self, value: Unsupported, depth: int) -> None:
        self.parts.append(b"X")
        self._record((value.type_name, value.note), depth)

    def _random(self, value: RandomState, depth: int) -> None:
        self.parts.append(b"G")
        self._record((value.bit_generator, value.state), depth)

    def _pixels(self, value: Pixels, depth: int) -> None:
        self.parts.append(b"P")
        self._record((value.array,), depth)

    def _add_items(self, count: int) -> None:
        self.items += count
        if self.items > MAX_ITEMS:
            raise WireError(f"at most {MAX_ITEMS} values may travel together")

    def _record(self, fields: tuple[Any, ...], depth: int) -> None:
        for item in fields:
            self.write(item, depth + 1)


def _require_key(key: Any) -> None:
    if type(key) is not str and type(key) is not int:
        raise WireError(f"keys must be text or integers. Received: {type(key).__name__}")
    if type(key) is int and not LEAST_KEY <= key <= GREATEST_KEY:
        raise WireError(f"an integer that is a key must be from {LEAST_KEY} to {GREATEST_KEY}")
    if type(key) is str and not key.isascii():
        try:
            key.encode()
        except UnicodeEncodeError:  # replaced, two keys could become the same
            raise WireError("a key holds half of a surrogate pair") from None


_WRITERS: dict[type, Any] = {
    type(None): _Writer._none,
    bool: _Writer._bool,
    int: _Writer._int,
    float: _Writer._float,
    complex: _Writer._complex,
    str: _Writer._str,
    bytes: _Writer._bytes,
    list: _Writer._list,
    tuple: _Writer._tuple,
    dict: _Writer._dict,
    Array: _Writer._array,
    Remote: _Writer._remote,
    Own: _Writer._own,
    Unsupported: _Writer._unsupported,
    RandomState: _Writer._random,
    Pixels: _Writer._pixels,
}
