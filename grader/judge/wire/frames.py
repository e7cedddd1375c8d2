"""Whole messages: their kinds, their header, and the forms of a call and its answer."""

from __future__ import annotations

import struct
from enum import IntEnum
from typing import Any, NamedTuple

from grader.judge.wire.records import WireError

HEADER = struct.Struct("<BQQ")  # kind, nonce, length of the payload in bytes

Payload = bytes | bytearray


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
    SURVEY = 14  # worker -> examiner: which known mistake is this? All checks have been decided
    SURVEYED = 15  # examiner -> worker: what was recognised
    METRICS = 16  # candidate -> worker, during a watched call: a point of a training's curve, claimed and worth nothing


class Frame(NamedTuple):
    """One message, its payload still encoded."""

    kind: Kind
    nonce: int
    payload: Payload


class Request(NamedTuple):
    """The payload of a CALL; travels as a tuple.

    Args:
        do: "call", "get", "set" or "iterate"; the worker itself answers "start_again", with a new process.
        on: Own, an object of the candidate's process; None for its module.
        name: Name of a function or attribute; empty for the object itself.
        arguments: A tuple of values, by position.
        named: A dict of values, by name.
        wish: "echo" to get the arguments back as they are afterwards, "warn" to get the warnings, "watch" to let points
            of a training's curve be sent meanwhile, or "".
        seconds: Wall-clock time that this call may take; 0 if only the check's own limit counts.
    """

    do: str
    on: Any
    name: str
    arguments: Any
    named: Any
    wish: str
    seconds: float = 0.0


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
