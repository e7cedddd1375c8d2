"""The only language in which a box is spoken to: frames of plain values.

Theory of operation. A worker and a box exchange bytes over pipes. A frame is a fixed header (kind, nonce, length) and
a payload that holds one value. Nothing in a payload can name a class, a module or a file: it is None, truth values,
numbers, text, bytes, lists, tuples, dicts, arrays (dtype + shape + bytes) and a few tagged records. Whoever reads a
frame believes only its own limits: length is checked before a byte is read, counts, depth and the product of a shape
before anything is allocated. Whatever is wrong raises WireError and nothing else.

This module knows no numpy, so that the worker can check frames without loading it; boxes turn Array into
numpy.ndarray in grader.judge.inside.values.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, NamedTuple

HEADER = struct.Struct("<BQQ")  # kind, nonce, length of the payload in bytes

MAX_DEPTH = 24
MAX_DIMENSIONS = 16
MAX_ENTRIES = 1 << 40  # of one array, axes of length 0 counted as 1: numpy cannot even describe more
MAX_ITEMS = 200_000  # values in one frame, arrays counting as one
MAX_TEXT_BYTES = 1 << 20
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
_DTYPE_NAMES = list(DTYPES)
_DTYPE_CODES = {name: code for code, name in enumerate(_DTYPE_NAMES)}


Payload = bytes | bytearray


class WireError(Exception):
    """Bytes or a value that this protocol does not allow."""


class Kind(IntEnum):
    """What a frame is about."""

    READY = 1  # box -> worker: every wall stands, no foreign byte was read yet
    BEGIN = 2  # worker -> box: the source (candidate), or the exercise (examiner)
    LOADED = 3  # box -> worker: the source was imported
    LOAD_FAILED = 4  # box -> worker: it was not, and why
    CHECK = 5  # worker -> examiner: run one check
    CHECK_DONE = 6  # examiner -> worker: how it ended
    CALL = 7  # examiner -> worker -> candidate: a call, attribute, iteration...
    RESULT = 8  # answer to CALL or CALLBACK
    RAISED = 9  # answer to CALL or CALLBACK: it raised
    CALLBACK = 10  # candidate -> worker -> examiner: call a function that was an argument
    GONE = 11  # worker -> examiner: the candidate is no more, end the check
    EXAMINER_FAILED = 12  # examiner -> worker: the exercise's own code raised
    EVENT = 13  # examiner -> worker: progress to show, never points


class Frame(NamedTuple):
    """One message, its payload still encoded."""

    kind: Kind
    nonce: int
    payload: Payload


class Request(NamedTuple):
    """The payload of a CALL; travels as a tuple.

    Args:
        do: "call", "get", "set" or "iterate".
        on: Own, an object of the candidate's process; None for its module.
        name: Name of a function or attribute; empty for the object itself.
        arguments: A tuple of values, by position.
        named: A dict of values, by name.
        wish: "echo" to get the arguments back as they are afterwards, "warn" to get the warnings, or "".
    """

    do: str
    on: Any
    name: str
    arguments: Any
    named: Any
    wish: str


class Answer(NamedTuple):
    """The payload of a RESULT; travels as a tuple. Only `value` matters unless the request had a wish.

    Args:
        value: What the call returned.
        arguments: The arguments as they are afterwards; None if nobody asked.
        warnings: Texts of the warnings.
    """

    value: Any
    arguments: Any = None
    warnings: Any = ()


@dataclass(frozen=True)
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


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Own:
    """A Remote that goes back to the process it lives in."""

    number: int


@dataclass(frozen=True)
class Unsupported:
    """A value that cannot cross, said in words."""

    type_name: str
    note: str


@dataclass(frozen=True)
class RandomState:
    """A numpy.random.Generator: name of its bit generator and its state as plain values."""

    bit_generator: str
    state: Any


@dataclass(frozen=True)
class Pixels:
    """A uint8 array that arrives as float32 divided by 255."""

    array: Array


_INT64 = struct.Struct("<q")
_FLOAT = struct.Struct("<d")
_COMPLEX = struct.Struct("<dd")
_COUNT = struct.Struct("<I")
_LONG = struct.Struct("<Q")


def encode(value: Any) -> bytes:
    """Return the bytes of one value.

    Raises:
        WireError: the value, or something inside it, has no place in the protocol.
    """
    writer = _Writer()
    writer.write(value, 0)
    return b"".join(writer.parts)


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


def pack_frame(kind: Kind, nonce: int, payload: Payload) -> bytes:
    """Return a whole frame."""
    return HEADER.pack(kind, nonce, len(payload)) + payload


def read_header(header: bytes, max_payload_bytes: int) -> tuple[Kind, int, int]:
    """Return kind, nonce and payload length of a header.

    Raises:
        WireError: unknown kind, or a payload longer than `max_payload_bytes`.
    """
    if len(header) != HEADER.size:
        raise WireError("short header")
    kind, nonce, length = HEADER.unpack(header)
    if length > max_payload_bytes:
        raise WireError(f"a frame may hold at most {max_payload_bytes} bytes. Received: {length}")
    try:
        return Kind(kind), nonce, length
    except ValueError:
        raise WireError(f"unknown kind of frame: {kind}") from None


class _Writer:
    def __init__(self) -> None:
        self.parts: list[bytes | memoryview] = []
        self.items = 0

    def write(self, value: Any, depth: int) -> None:
        self.items += 1
        if depth > MAX_DEPTH:
            raise WireError(f"values may be nested at most {MAX_DEPTH} deep")
        if self.items > MAX_ITEMS:
            raise WireError(f"at most {MAX_ITEMS} values may travel together")
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
            self.parts.append(b"I" + _INT64.pack(value))
            return
        length = (value.bit_length() + 8) // 8
        if length > MAX_INTEGER_BYTES:
            raise WireError(f"integers may have at most {MAX_INTEGER_BYTES} bytes")
        self.parts.append(b"J" + _COUNT.pack(length) + value.to_bytes(length, "little", signed=True))

    def _float(self, value: float, depth: int) -> None:
        self.parts.append(b"D" + _FLOAT.pack(value))

    def _complex(self, value: complex, depth: int) -> None:
        self.parts.append(b"C" + _COMPLEX.pack(value.real, value.imag))

    def _str(self, value: str, depth: int) -> None:
        # Lone surrogates cannot travel as UTF-8; they carry no meaning for us.
        data = value.encode("utf-8", "replace")
        if len(data) > MAX_TEXT_BYTES:
            raise WireError(f"a text may have at most {MAX_TEXT_BYTES} bytes")
        self.parts.append(b"S" + _COUNT.pack(len(data)) + data)

    def _bytes(self, value: bytes, depth: int) -> None:
        self.parts.append(b"B" + _LONG.pack(len(value)) + value)

    def _list(self, value: list[Any], depth: int) -> None:
        self._sequence(b"L", value, depth)

    def _tuple(self, value: tuple[Any, ...], depth: int) -> None:
        self._sequence(b"U", value, depth)

    def _sequence(self, tag: bytes, value: list[Any] | tuple[Any, ...], depth: int) -> None:
        self.parts.append(tag + _COUNT.pack(len(value)))
        for item in value:
            self.write(item, depth + 1)

    def _dict(self, value: dict[Any, Any], depth: int) -> None:
        self.parts.append(b"M" + _COUNT.pack(len(value)))
        for key, item in value.items():
            if type(key) is not str and type(key) is not int:
                raise WireError(f"keys must be text or integers. Received: {type(key).__name__}")
            self.write(key, depth + 1)
            self.write(item, depth + 1)

    def _array(self, value: Array, depth: int) -> None:
        if value.dtype not in _DTYPE_CODES:
            raise WireError(f"dtype {value.dtype} cannot travel")
        if len(value.shape) > MAX_DIMENSIONS:
            raise WireError(f"an array may have at most {MAX_DIMENSIONS} axes")
        if len(value.data) != DTYPES[value.dtype] * math.prod(value.shape):
            raise WireError("shape, dtype and bytes of an array do not agree")
        header = b"A" + bytes((_DTYPE_CODES[value.dtype], value.scalar, len(value.shape)))
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

    def _record(self, fields: tuple[Any, ...], depth: int) -> None:
        for item in fields:
            self.write(item, depth + 1)


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


class _Reader:
    def __init__(self, view: memoryview) -> None:
        self.view = view
        self.position = 0
        self.items = 0

    def take(self, count: int) -> memoryview:
        end = self.position + count
        if end > len(self.view):
            raise WireError("the value ends too early")
        part = self.view[self.position : end]
        self.position = end
        return part

    def read(self, depth: int) -> Any:
        self.items += 1
        if depth > MAX_DEPTH:
            raise WireError(f"values may be nested at most {MAX_DEPTH} deep")
        if self.items > MAX_ITEMS:
            raise WireError(f"at most {MAX_ITEMS} values may travel together")
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
        return _INT64.unpack(self.take(8))[0]

    def _big_int(self, depth: int) -> int:
        length = self._count(MAX_INTEGER_BYTES)
        return int.from_bytes(self.take(length), "little", signed=True)

    def _float(self, depth: int) -> Any:
        return _FLOAT.unpack(self.take(8))[0]

    def _complex(self, depth: int) -> complex:
        return complex(*_COMPLEX.unpack(self.take(16)))

    def _str(self, depth: int) -> str:
        return str(self.take(self._count(MAX_TEXT_BYTES)), "utf-8")

    def _bytes(self, depth: int) -> bytes:
        return bytes(self.take(_LONG.unpack(self.take(8))[0]))

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
            if key in result:
                raise WireError("a key comes twice")
            result[key] = self.read(depth + 1)
        return result

    def _array(self, depth: int) -> Array:
        code, scalar, dimensions = self.take(3)
        if code >= len(_DTYPE_NAMES) or scalar > 1 or dimensions > MAX_DIMENSIONS or (scalar and dimensions):
            raise WireError("broken header of an array")
        shape = struct.unpack(f"<{dimensions}Q", self.take(8 * dimensions))
        dtype = _DTYPE_NAMES[code]
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

    def _count(self, limit: int) -> int:
        count: int = _COUNT.unpack(self.take(4))[0]
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
