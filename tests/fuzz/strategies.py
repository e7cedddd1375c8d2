"""Values that may travel, and values that a box may claim."""

from __future__ import annotations

import json
import math
from dataclasses import fields, is_dataclass

from hypothesis import strategies as st

from grader.judge import wire
from grader.judge.wire import Array, Own, Pixels, RandomState, Remote, Unsupported

NUMBERS = st.integers() | st.floats() | st.complex_numbers() | st.booleans()
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
KEYS = TEXTS | st.integers(wire.LEAST_KEY, wire.GREATEST_KEY)
LARGE_INTEGERS = st.integers(1, 8 * wire.MAX_INTEGER_BYTES - 2).map(lambda bits: 1 << bits)
LEAVES = st.none() | NUMBERS | LARGE_INTEGERS | LARGE_INTEGERS.map(int.__neg__) | TEXTS | st.binary(max_size=20)


@st.composite
def arrays(draw: st.DrawFn) -> Array:
    """Any dtype, any shape with few entries, any bytes."""
    dtype = draw(st.sampled_from(sorted(wire.DTYPES)))
    shape = tuple(draw(st.lists(st.integers(0, 4), max_size=4)))
    if 0 in shape:  # the other axes may then be of any length
        shape += (draw(st.integers(0, 1 << 30)),)
    data = draw(st.binary(min_size=(n := wire.DTYPES[dtype] * math.prod(shape)), max_size=n))
    return Array(dtype, shape, data, scalar=not shape and draw(st.booleans()))


def values_with(leaves: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Lists, tuples and dicts of these leaves, nested."""
    return st.recursive(
        leaves,
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.lists(inner, max_size=4).map(tuple)
            | st.dictionaries(KEYS, inner, max_size=4)
        ),
        max_leaves=10,
    )


RECORDS = st.one_of(
    arrays(),
    st.builds(Remote, st.integers(), TEXTS, TEXTS | st.sampled_from(["object", "function", "iterator"])),
    st.builds(Own, st.integers()),
    st.builds(Unsupported, TEXTS, TEXTS),
    st.builds(RandomState, TEXTS | st.just("PCG64"), values_with(LEAVES)),
    st.builds(Pixels, arrays().map(lambda array: Array("uint8", array.shape, bytes(math.prod(array.shape))))),
)
VALUES = values_with(LEAVES | RECORDS)


def claims(**known: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    """Dicts that look like a known one: some fields are right, others missing or anything."""
    return st.fixed_dictionaries({}, optional={name: right | VALUES for name, right in known.items()})


WORDS = st.sampled_from(
    ["passed", "partial", "failed", "error", "gone", "syntax", "missing", "forbidden", "MemoryError"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=10,
)
FINDINGS = claims(
    verdict=WORDS,
    fraction=st.floats(0, 1),
    reason=st.lists(TEXTS, max_size=3),
    hint=st.lists(TEXTS, max_size=3),
    details=JSON.map(json.dumps) | st.integers(1, 5000).map(lambda depth: "[" * depth),
    types=st.lists(TEXTS, max_size=20),
    text=TEXTS,
    traceback=TEXTS,
)
LOAD_FAILURES = claims(
    reason=WORDS,
    line=st.integers(),
    column=LARGE_INTEGERS,
    message=TEXTS,
    text=TEXTS,
    name=TEXTS,
    names=st.lists(st.lists(TEXTS, min_size=1, max_size=3)),
    types=st.lists(WORDS | TEXTS, max_size=3),
    traceback=TEXTS,
)


def plain(value: object) -> object:
    """Return a value with array data as bytes, and types kept apart that compare equal: True and 1, 0.0 and -0.0."""
    if isinstance(value, Array):
        return ("array", value.dtype, tuple(value.shape), bytes(value.data), value.scalar)
    if is_dataclass(value):
        return (type(value).__name__, [plain(getattr(value, field.name)) for field in fields(value)])
    if isinstance(value, list | tuple):
        return (type(value).__name__, [plain(item) for item in value])
    if isinstance(value, dict):
        return [(plain(key), plain(item)) for key, item in value.items()]
    if isinstance(value, int):  # Python refuses to print a long one in decimals
        return (type(value).__name__, hex(value))
    return (type(value).__name__, repr(value))
