"""Damage to encoded values that keeps their structure: most damaged bytes would be refused at the first tag."""

from __future__ import annotations

import contextlib
import random
import struct
from typing import Any

from grader.judge.wire import WireError
from grader.judge.wire.reading import _Reader

_MOST_BYTES = 1 << 16
_COUNTS = (0, 1, 2, 255, 4096, 4097, 200_000, 200_001, (1 << 20) + 1, 0x7FFFFFFF, 0xFFFFFFFF)
_LENGTHS = (0, 1, 1 << 20, 1 << 32, (1 << 40) + 1, (1 << 63) - 1, (1 << 64) - 1)
_PIECES = (
    b"N", b"T", b"I" + b"\xff" * 8, b"D" + struct.pack("<d", float("nan")), b"D" + struct.pack("<d", float("inf")),
    b"J\x10\0\0\0" + b"\x7f" * 16, b"J\xa0\x0f\0\0" + b"\x11" * 4000, b"S\0\0\0\0", b"S\x02\0\0\0\xc3\x28",
    b"S\x06\0\0\0passed", b"B" + bytes(8), b"L\0\0\0\0", b"U\0\0\0\0", b"M\0\0\0\0", b"A\x0b\0\x01" + bytes(8),
    b"A\x00\x01\x00\x07", b"O" + b"I" + bytes(8), b"X" + b"S\0\0\0\0" * 2, b"L\x01\0\0\0" * 23 + b"N",
)  # fmt: skip


class _Recorder(_Reader):
    """Reads a value and remembers where each value inside it lies."""

    def __init__(self, data: bytes) -> None:
        super().__init__(memoryview(data))
        self.spans: list[tuple[int, int]] = []

    def read(self, depth: int) -> Any:
        """Read one value."""
        start = self.position
        value = super().read(depth)
        self.spans.append((start, self.position))
        return value


def spans_of(data: bytes) -> list[tuple[int, int]]:
    """Return where the values inside an encoded value lie; as far as it can be read."""
    recorder = _Recorder(data)
    with contextlib.suppress(WireError, struct.error, UnicodeDecodeError, IndexError, OverflowError):
        recorder.read(0)
    return recorder.spans


def mutate(data: bytes, choose: random.Random) -> bytes:
    """Return a damaged copy of an encoded value."""
    spans = spans_of(data) or [(0, len(data))]
    for _ in range(choose.randint(1, 3)):
        start, end = (min(place, len(data)) for place in choose.choice(spans))
        data = choose.choice(_WAYS)(data, start, end, choose)
    return data[:_MOST_BYTES]


def _replace(data: bytes, start: int, end: int, choose: random.Random) -> bytes:
    return data[:start] + choose.choice(_PIECES) + data[end:]


def _repeat(data: bytes, start: int, end: int, choose: random.Random) -> bytes:
    return data[:end] + data[start:end] * choose.choice((1, 2, 30)) + data[end:]


def _count(data: bytes, start: int, end: int, choose: random.Random) -> bytes:
    return data[: start + 1] + struct.pack("<I", choose.choice(_COUNTS)) + data[start + 5 :]


def _one_more(data: bytes, start: int, end: int, choose: random.Random) -> bytes:
    if data[start : start + 1] not in (b"L", b"U") or end - start < 5:
        return _count(data, start, end, choose)
    count = struct.unpack_from("<I", data, start + 1)[0] + 1
    return data[: start + 1] + struct.pack("<I", count & 0xFFFFFFFF) + data[start + 5 : end] + choose.choice(_PIECES)


def _length(data: bytes, start: int, end: int, choose: random.Random) -> bytes:
    place = start + choose.choice((1, 4, 12))
    return data[:place] + struct.pack("<Q", choose.choice(_LENGTHS)) + data[place + 8 :]


def _wrap(data: bytes, start: int, end: int, choose: random.Random) -> bytes:
    shell = choose.choice((b"L\x01\0\0\0", b"U\x01\0\0\0", b"M\x01\0\0\0S\0\0\0\0", b"O", b"P", b"G" + b"S\0\0\0\0"))
    return data[:start] + shell * choose.choice((1, 2, 25)) + data[start:]


def _cut(data: bytes, start: int, end: int, choose: random.Random) -> bytes:
    return data[: choose.randint(start, end)] + data[choose.randint(start, end) :]


def _byte(data: bytes, start: int, end: int, choose: random.Random) -> bytes:
    place = choose.randint(start, max(start, end - 1))
    return data[:place] + bytes((choose.randrange(256),)) + data[place + 1 :]


_WAYS = (_replace, _repeat, _count, _one_more, _length, _wrap, _cut, _byte)
