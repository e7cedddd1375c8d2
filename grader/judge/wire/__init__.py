"""The only language in which a box is spoken to: frames of plain values.

Theory of operation. A worker and a box exchange bytes over pipes. A frame is a fixed header (kind, nonce, length) and
a payload that holds one value. Nothing in a payload can name a class, a module or a file: it is None, truth values,
numbers, text, bytes, lists, tuples, dicts, arrays (dtype + shape + bytes) and a few tagged records. Whoever reads a
frame believes only its own limits: length is checked before a byte is read, counts, depth and the product of a shape
before anything is allocated. Whatever is wrong raises WireError and nothing else. A decoded value takes no more memory
than its payload and 100 MiB, and a second for the largest that is allowed. `make fuzz` tries to show otherwise.

This package knows no numpy, so that the worker can check frames without loading it; boxes turn Array into
numpy.ndarray in grader.judge.inside.values.
"""

from grader.judge.wire.frames import HEADER, Answer, Frame, Kind, Payload, Request, pack_frame, read_header
from grader.judge.wire.reading import decode
from grader.judge.wire.records import (
    DTYPES,
    GREATEST_KEY,
    LEAST_KEY,
    MAX_ALL_TEXT_BYTES,
    MAX_DEPTH,
    MAX_DIMENSIONS,
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
from grader.judge.wire.writing import encode

__all__ = [
    "DTYPES",
    "GREATEST_KEY",
    "HEADER",
    "LEAST_KEY",
    "MAX_ALL_TEXT_BYTES",
    "MAX_DEPTH",
    "MAX_DIMENSIONS",
    "MAX_INTEGER_BYTES",
    "MAX_ITEMS",
    "MAX_TEXT_BYTES",
    "Answer",
    "Array",
    "Frame",
    "Kind",
    "Own",
    "Payload",
    "Pixels",
    "RandomState",
    "Remote",
    "Request",
    "Unsupported",
    "WireError",
    "decode",
    "encode",
    "pack_frame",
    "read_header",
]
