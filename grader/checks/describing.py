"""Describes any value in a bounded number of characters: whatever a student made may arrive here.

Nothing here compares, converts or iterates a value further than it shows, and no attribute of a RemoteValue other than
its own `type_name` is read (reading another would be a call into the student's process).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from grader.checks.failures import Sentence
from grader.checks.values import Pixels, RemoteValue, Unsupported

TEXT_LIMIT = 60
VALUE_LIMIT = 240
SHOWN_ENTRIES = 6
WHOLE_ARRAY = 24
DEEPEST = 2


def text(value: str, limit: int = TEXT_LIMIT) -> str:
    """Return a text in quotes, cut after `limit` characters, with control characters escaped."""
    return repr(value) if len(value) <= limit else repr(value[:limit])[:-1] + "…" + "'"


def type_name(value: RemoteValue) -> str:
    """Return the class name that the student's process gave, as a harmless short word."""
    name = str.__str__(value.type_name) if isinstance(value.type_name, str) else "object"
    return "".join(character for character in name[:40] if character.isprintable()) or "object"


def number(value: Any) -> str:
    """Return a number in about six digits; whole numbers in full up to 30 digits."""
    if isinstance(value, bool | np.bool_):
        return str(bool(value))
    if isinstance(value, int | np.integer):
        value = int(value)
        return str(value) if value.bit_length() <= 100 else f"(an integer of {value.bit_length()} bits)"
    if isinstance(value, complex | np.complexfloating):
        return f"{complex(value):.6g}"
    return f"{value:.6g}"


def number_pair(actual: Any, expected: Any) -> tuple[str, str]:
    """Return two different numbers with as many digits as it takes to see the difference."""
    short = number(actual), number(expected)
    return short if short[0] != short[1] else (repr(float(actual)), repr(float(expected)))


def array(value: np.ndarray[Any, Any]) -> str:
    """Return the entries of an array: all of a small one, the first few of a large one."""
    if value.dtype.kind not in "biufc":
        return f"array of shape {shape(value.shape)} and dtype {str(value.dtype)[:40]}"
    if value.size <= WHOLE_ARRAY and value.ndim <= 3:
        shown = np.array2string(value, precision=4, separator=", ", max_line_width=10_000).replace("\n", "")
        return " ".join(shown.split()) + f" {shape(value.shape)} {value.dtype}"
    first = np.array2string(value.flat[:SHOWN_ENTRIES], precision=4, separator=", ", max_line_width=10_000)
    return f"{' '.join(first[:-1].split())}, …] {shape(value.shape)} {value.dtype}"


def shape(value: Sequence[int]) -> str:
    """Return a shape as numpy writes it: (3,) or (3, 4)."""
    return str(tuple(int(length) for length in value))


def short(value: object, depth: int = 0) -> str:
    """Return one value on one line, at most about VALUE_LIMIT characters."""
    if isinstance(value, np.ndarray):
        written = array(value)
    elif isinstance(value, RemoteValue):
        written = f"<{type_name(value)}>"
    elif isinstance(value, Pixels):
        written = array(value.values)
    elif isinstance(value, str):
        written = text(value)
    elif isinstance(value, bool | int | float | complex | np.generic):
        written = number(value) if not isinstance(value, np.flexible | np.object_) else type(value).__name__
    elif isinstance(value, bytes):
        written = f"bytes of length {len(value)}"
    elif isinstance(value, list | tuple | dict):
        written = _container(value, depth)
    else:
        written = "None" if value is None else f"<{type(value).__name__[:40]}>"
    return written if len(written) <= VALUE_LIMIT else written[:VALUE_LIMIT] + "…"


def inputs(given: Sequence[object] | Mapping[str, object]) -> list[str]:
    """Return the inputs of a call, one short text for each: `z = [1, 2]` if they are named, else `[1, 2]`."""
    if isinstance(given, Mapping):
        return [f"{name} = {short(value)}" for name, value in given.items()]
    return [short(value) for value in given]


def what(value: object) -> Sentence:
    """Return a noun phrase for a value: "a list of length 3", "the text 'abc'"."""
    if isinstance(value, np.ndarray):
        size, dtype = shape(value.shape), str(value.dtype)[:40]
        return Sentence(f"모양 {size}, 자료형 {dtype}의 배열", f"an array of shape {size} and dtype {dtype}")
    if isinstance(value, Unsupported):
        return Sentence(f"채점할 수 없는 값({type_name(value)})", f"a value that cannot be graded ({type_name(value)})")
    if isinstance(value, RemoteValue):
        return Sentence(f"{type_name(value)} 객체", f"an object of type {type_name(value)}")
    if isinstance(value, str):
        return Sentence(f"문자열 {text(value)}", f"the text {text(value)}")
    for kind, words in _CONTAINERS.items():
        if isinstance(value, kind):
            size = str(len(value))  # type: ignore[arg-type]
            return Sentence(words.ko.format(size), words.en.format(size))
    return Sentence(f"{short(value)}", f"{short(value)}")


_CONTAINERS: dict[type, Sentence] = {
    list: Sentence("길이 {}의 리스트", "a list of length {}"),
    tuple: Sentence("길이 {}의 튜플", "a tuple of length {}"),
    dict: Sentence("키가 {}개인 딕셔너리", "a dict with {} keys"),
    bytes: Sentence("길이 {}의 바이트열", "bytes of length {}"),
}


def _container(value: list[Any] | tuple[Any, ...] | dict[Any, Any], depth: int) -> str:
    if depth >= DEEPEST:
        return "…"
    more = ", …" if len(value) > SHOWN_ENTRIES else ""
    if isinstance(value, dict):
        pairs = [(key, value[key]) for key, _ in zip(value, range(SHOWN_ENTRIES), strict=False)]
        return "{" + ", ".join(f"{short(key, depth + 1)}: {short(item, depth + 1)}" for key, item in pairs) + more + "}"
    shown = ", ".join(short(item, depth + 1) for item in value[:SHOWN_ENTRIES])
    return f"[{shown}{more}]" if isinstance(value, list) else f"({shown}{more})"
