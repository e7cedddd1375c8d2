"""Write the seeds of `corpus/` again, from the values that boxes really send: `python -m tests.fuzz.make_corpus`."""

from __future__ import annotations

import math
import struct
from pathlib import Path

from grader.judge import wire
from grader.judge.wire import Array, Kind, Own, Pixels, RandomState, Remote, Unsupported

CORPUS = Path(__file__).resolve().parent / "corpus"
_X = Array("float64", (2, 3), struct.pack("<6d", *range(6)))
_DOUBLE = Array("float64", (2, 3), struct.pack("<6d", *range(0, 12, 2)))
_PASSED = wire.encode({"verdict": "passed"})
_FAILED = wire.encode(
    {"verdict": "failed", "reason": ["아니요", "no"], "hint": None, "details": '{"kind": "shape", "path": []}'}
)
_ERROR = wire.encode({"verdict": "error", "types": ["ValueError"], "text": "no", "call": "f", "traceback": "line 1"})
_POINT = wire.encode({"unit": "epoch", "step": 1.5, "of": 5.0, "values": {"loss": 0.5, "accuracy": 0.9}})
_MEASUREMENT = {
    "name": "accuracy", "title": {"ko": "정확도", "en": "accuracy"}, "value": 0.9, "full_at": 0.8, "none_at": None,
    "better": "higher", "data": "mnist", "device": "cpu", "run": 1,
}  # fmt: skip
_CALL = wire.encode(("call", None, "twice", (Remote(0, "sin", "function"), _X), {}, "", 0.0))
_LOADED = wire.pack_frame(Kind.LOADED, 0, b"N")


def _during(*frames: tuple[Kind, int, bytes]) -> bytes:
    return _LOADED + b"\xff\xfe" + b"".join(wire.pack_frame(*frame) for frame in frames)


def _answers(*answers: tuple[int, bytes]) -> bytes:
    return b"".join(bytes((kind,)) + len(payload).to_bytes(2, "little") + payload for kind, payload in answers)


SEEDS: dict[str, dict[str, bytes]] = {
    "header": {"call": wire.HEADER.pack(Kind.CALL, 7, 100), "long": wire.HEADER.pack(Kind.RESULT, 7, 1 << 60)},
    "value": {
        "plain": wire.encode([None, True, -1, 1 << 70, 2.5, 1j, "text", b"bytes", (1,), {"a": 1, 2: "b"}]),
        "array": wire.encode(_X),
        "scalar": wire.encode(Array("bool", (), b"\1", scalar=True)),
        "records": wire.encode([Remote(1, "A", "object"), Own(1), Unsupported("A", "no"), RandomState("PCG64", {})]),
        "pixels": wire.encode(Pixels(Array("uint8", (2,), b"ab"))),
        "call": _CALL,
        # Found by thinking: all of these keys have the same hash, so that reading many took hours.
        "colliding-keys": b"M\x03\0\0\0"
        + b"".join(
            b"J\x0c\0\0\0" + (number * ((1 << 61) - 1) << 3).to_bytes(12, "little") + b"N" for number in (5, 6, 7)
        ),
    },
    "finding": {
        "passed": _PASSED,
        "failed": _FAILED,
        "error": _ERROR,
        "partial": wire.encode({"verdict": "partial", "fraction": 0.5, "reason": ["ㄱ", "a"], "details": "{}"}),
        # The parser of JSON raised RecursionError, which nobody expected.
        "deep-json": wire.encode({"verdict": "failed", "details": "[" * 5000}),
        "not-a-number": wire.encode({"verdict": "failed", "details": '{"a": [NaN, 1e999]}'}),
        "details-are-a-list": wire.encode({"verdict": "failed", "details": "[1]"}),
        "measured": wire.encode({"verdict": "failed", "symptom": "guessing", "measurements": [_MEASUREMENT]}),
        "measured-nan": wire.encode({"verdict": "passed", "measurements": [_MEASUREMENT | {"value": math.nan}]}),
        "half-a-pair": wire.encode({"verdict": "failed", "details": '{"\\\\ud800": "\\\\udfff"}'}),
        "types-are-a-number": wire.encode({"verdict": "error", "types": 1 << 30000}),
    },
    "load_failure": {
        "syntax": wire.encode({"reason": "syntax", "line": 1, "column": 2, "message": "no", "text": "x ="}),
        # Python refuses to print so long a number, with an error of its own.
        "line-too-long-to-print": wire.encode({"reason": "syntax", "line": 1 << 30000, "column": -1}),
        "missing": wire.encode({"reason": "missing", "names": [["f", "g"], ["h", None]]}),
        "many-names": wire.encode({"reason": "missing", "names": [["f" * 300, None]] * 100}),
        "forbidden": wire.encode({"reason": "forbidden", "name": "np.linalg", "line": 1 << 20000}),
        "raised": wire.encode({"types": ["MemoryError", "Exception"], "message": "no", "traceback": "line 1"}),
    },
    "point": {
        "right": _POINT,
        "nan": wire.encode({"unit": "epoch", "step": math.nan, "of": math.inf, "values": {"loss": math.nan}}),
        "long-names": wire.encode({"unit": "step", "step": 1, "of": None, "values": {"x" * 5000: 1.0, "<b>": 2.0}}),
        "whole-numbers": wire.encode({"unit": "step", "step": 1 << 30000, "of": True, "values": {"loss": 1 << 30000}}),
        "many-values": wire.encode({"unit": "step", "step": 1, "of": 2, "values": {f"v{n}": 1.0 for n in range(500)}}),
    },
    "stream": {
        "two-frames": b"\0\x09" + wire.pack_frame(Kind.RESULT, 1, b"N") + wire.pack_frame(Kind.RAISED, 2, b"T"),
        "bytes-one-by-one": b"\xff" + b"".join(b"\0" + bytes((byte,)) for byte in wire.pack_frame(Kind.READY, 0, b"N")),
        "length-that-lies": b"\xff\xff" + wire.HEADER.pack(Kind.RESULT, 1, 4096) + b"N",
    },
    "examiner": {
        "passed": _during((Kind.CALL, 1, _CALL), (Kind.RESULT, 7, b"N"), (Kind.CHECK_DONE, 7, _PASSED)),
        "error": _during(
            (Kind.CALL, 1, _CALL), (Kind.RESULT, 7, b"N"), (Kind.CALL, 2, _CALL), (Kind.RAISED, 7, b"N"),
            (Kind.EVENT, 7, _POINT), (Kind.CHECK_DONE, 7, _ERROR),
        ),
        "done-before-the-call": _during((Kind.CHECK_DONE, 7, _PASSED)),
        "another-check": _during((Kind.CALL, 1, _CALL), (Kind.RESULT, 7, b"N"), (Kind.CHECK_DONE, 8, _PASSED)),
        # WireError left the examiner's side and ended the worker's task.
        "event-that-cannot-be-decoded": _during((Kind.EVENT, 7, b"?")),
        "event-that-is-an-array": _during((Kind.EVENT, 7, wire.encode(_X))),
        "failure-that-cannot-be-decoded": _during((Kind.EXAMINER_FAILED, 7, b"?")),
        "failed-to-load": wire.pack_frame(Kind.EXAMINER_FAILED, 0, wire.encode({"traceback": 1 << 30000})),
    },
    "answer": {
        "right": _answers((0, wire.encode((_DOUBLE, None, ()))), (0, wire.encode((_DOUBLE, None, ())))),
        "raised": _answers((1, wire.encode({"types": ["ValueError"], "message": "no", "traceback": ""}))),
        "callback": _answers((2, wire.encode({"function": 0, "args": (_X,), "kwargs": {}})), (3, b"N")),
        "odd-truth": _answers((0, wire.encode((Array("bool", (2, 3), b"\1\2\3\4\xff\0"), None, ())))),
        "no-answer": _answers((0, wire.encode("?"))),
        "an-object": _answers((0, wire.encode((Remote(1 << 5000, "A", "iterator"), None, ())))),
    },
}  # fmt: skip


def main() -> None:
    """Write every seed."""
    for target, seeds in SEEDS.items():
        (CORPUS / target).mkdir(parents=True, exist_ok=True)
        for name, data in seeds.items():
            (CORPUS / target / name).write_bytes(data)


if __name__ == "__main__":
    main()
