"""The wire format, both ways and against garbage."""

import math
import struct

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.judge import wire
from grader.judge.wire import Array, Kind, Own, Pixels, RandomState, Remote, Unsupported, WireError

KEYS = st.text(max_size=8) | st.integers()
NUMBERS = st.integers() | st.floats(allow_nan=False) | st.complex_numbers(allow_nan=False) | st.booleans()
LEAVES = st.none() | NUMBERS | st.text(max_size=20) | st.binary(max_size=20)


@st.composite
def arrays(draw: st.DrawFn) -> Array:
    dtype = draw(st.sampled_from(sorted(wire.DTYPES)))
    shape = tuple(draw(st.lists(st.integers(0, 4), max_size=4)))
    data = draw(st.binary(min_size=(n := wire.DTYPES[dtype] * math.prod(shape)), max_size=n))
    return Array(dtype, shape, data, scalar=not shape and draw(st.booleans()))


RECORDS = st.one_of(
    arrays(),
    st.builds(Remote, st.integers(0, 99), st.text(max_size=9), st.sampled_from(["object", "function"])),
    st.builds(Own, st.integers(0, 99)),
    st.builds(Unsupported, st.text(max_size=9), st.text(max_size=9)),
    st.builds(RandomState, st.just("PCG64"), st.dictionaries(st.text(max_size=5), st.integers(), max_size=3)),
    st.builds(Pixels, arrays().filter(lambda array: array.dtype == "uint8")),
)
VALUES = st.recursive(
    LEAVES | RECORDS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.lists(inner, max_size=4).map(tuple) | st.dictionaries(KEYS, inner, max_size=4)
    ),
    max_leaves=20,
)


def plain(value: object) -> object:
    """Return a value with array data as bytes, and types kept apart that compare equal: True and 1, 0.0 and -0.0."""
    if isinstance(value, Array):
        return ("array", value.dtype, tuple(value.shape), bytes(value.data), value.scalar)
    if isinstance(value, Pixels):
        return ("pixels", plain(value.array))
    if isinstance(value, RandomState):
        return ("random", value.bit_generator, plain(value.state))
    if isinstance(value, list | tuple):
        return (type(value).__name__, [plain(item) for item in value])
    if isinstance(value, dict):
        return [(plain(key), plain(item)) for key, item in value.items()]
    return (type(value).__name__, repr(value))


@given(VALUES)
@settings(max_examples=300, deadline=None)
def test_what_is_encoded_is_decoded_unchanged(value: object) -> None:
    assert plain(wire.decode(wire.encode(value))) == plain(value)


@given(st.binary(max_size=200))
@settings(max_examples=1000, deadline=None)
def test_garbage_raises_the_one_error_or_is_a_value(data: bytes) -> None:
    try:
        value = wire.decode(data)
    except WireError:
        return
    assert plain(wire.decode(wire.encode(value))) == plain(value)


@given(VALUES, st.data())
@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_damaged_value_raises_the_one_error_or_is_a_value(value: object, data: st.DataObject) -> None:
    damaged = bytearray(wire.encode(value))
    place = data.draw(st.integers(0, len(damaged) - 1))
    damaged[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(damaged)))
    for candidate in (bytes(damaged), bytes(damaged[:cut]), bytes(damaged) + b"N"):
        try:
            wire.decode(candidate)
        except WireError:
            continue


def array_header(dtype_code: int, shape: tuple[int, ...], scalar: int = 0) -> bytes:
    return b"A" + bytes((dtype_code, scalar, len(shape))) + struct.pack(f"<{len(shape)}Q", *shape)


@pytest.mark.parametrize(
    "payload",
    [
        array_header(11, (1 << 40,)) + b"12345678",
        array_header(11, (1 << 32, 1 << 32, 0)),
        array_header(11, ((1 << 64) - 1, 2)),
        array_header(99, (1,)) + b"12345678",
        array_header(11, (1,), scalar=1) + b"12345678",
        array_header(11, (1,) * 17) + b"12345678",
        array_header(11, (2,)) + b"12345678",
        b"L" + struct.pack("<I", 0xFFFFFFFF),
        b"M" + struct.pack("<I", 1) + b"DAAAAAAAAN",
        b"B" + struct.pack("<Q", 1 << 60),
        b"S" + struct.pack("<I", 2) + b"\xff\xfe",
        b"J" + struct.pack("<I", 5000) + b"1" * 5000,
        b"M" + struct.pack("<I", 2) + b"S\x01\0\0\0aNS\x01\0\0\0aN",
        b"P" + array_header(11, (0,)),
        b"",
        b"NN",
    ],
)
def test_lies_about_size_are_refused_before_anything_is_allocated(payload: bytes) -> None:
    with pytest.raises(WireError):
        wire.decode(payload)


def test_nesting_is_bounded_both_ways() -> None:
    deep: object = None
    for _ in range(wire.MAX_DEPTH + 2):
        deep = [deep]
    with pytest.raises(WireError, match="deep"):
        wire.encode(deep)
    with pytest.raises(WireError, match="deep"):
        wire.decode((b"L" + struct.pack("<I", 1)) * 1000 + b"N")


def test_the_number_of_values_is_bounded_both_ways() -> None:
    many = [None] * (wire.MAX_ITEMS + 1)
    with pytest.raises(WireError, match="at most"):
        wire.encode(many)
    with pytest.raises(WireError, match="at most"):
        wire.decode(b"L" + struct.pack("<I", len(many)) + b"N" * len(many))


def test_a_value_without_a_place_is_refused() -> None:
    for value in (object(), {1, 2}, {2.5: "key"}, range(3), Array("object", (1,), b"12345678"), bytearray(b"x")):
        with pytest.raises(WireError):
            wire.encode(value)


def test_a_header_is_checked_before_its_payload_is_read() -> None:
    assert wire.read_header(wire.pack_frame(Kind.CALL, 7, b"N")[: wire.HEADER.size], 10) == (Kind.CALL, 7, 1)
    with pytest.raises(WireError, match=r"at most 10 bytes\. Received: 11"):
        wire.read_header(wire.HEADER.pack(Kind.CALL, 7, 11), 10)
    with pytest.raises(WireError, match="unknown kind"):
        wire.read_header(wire.HEADER.pack(200, 7, 1), 10)
    with pytest.raises(WireError, match="short"):
        wire.read_header(b"123", 10)
