"""The wire format, both ways and against garbage."""

import struct
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.judge import wire
from grader.judge.wire import Array, Kind, WireError
from tests.fuzz.strategies import VALUES, plain


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


MANY = 190_000
COUNT = struct.pack("<I", MANY)
LARGE = {
    "empty arrays": b"L" + COUNT + b"A\0\0\0\0" * MANY,
    "arrays with axes": b"L" + COUNT + array_header(0, (*(300,) * 4, *(1,) * 11, 0)) * MANY,
    "lists": b"L" + COUNT + b"L\0\0\0\0" * MANY,
    "dicts": b"L" + struct.pack("<I", MANY // 3) + (b"M\1\0\0\0I" + bytes(8) + b"N") * (MANY // 3),
    "keys": b"M" + struct.pack("<I", MANY // 2) + b"".join(b"I" + struct.pack("<q", n << 40) + b"N" for n in range(9)),
    "letters of four bytes": b"L\7\0\0\0" + (b"S\0\0\x10\0" + "\U0001f600".encode() + b"a" * ((1 << 20) - 4)) * 7,
    "too much text": b"L\x40\0\0\0" + (b"S\0\0\x10\0" + "\U0001f600".encode() + b"a" * ((1 << 20) - 4)) * 64,
    "long integers": b"L\x80\x3e\0\0" + (b"J\0\x10\0\0" + b"\x11" * 4096) * 16_000,
    "bytes": b"B" + struct.pack("<Q", 64 << 20) + bytes(64 << 20),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_a_value_takes_no_more_memory_than_its_bytes_and_a_hundred_mebibytes(name: str) -> None:
    tracemalloc.start()
    try:
        wire.decode(LARGE[name])
    except WireError:
        pass
    finally:
        peak_bytes = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak_bytes < len(LARGE[name]) + (100 << 20)


def test_keys_that_collide_are_refused() -> None:
    """All multiples of 2**61 - 1 have the same hash: a dict of a hundred thousand of them takes minutes to build."""
    colliding = {(number << 61) - number: None for number in range(2, 10)}
    assert len({hash(key) for key in colliding}) == 1
    with pytest.raises(WireError, match="key"):
        wire.encode(colliding)
    key = b"J" + struct.pack("<I", 12) + (5 * ((1 << 61) - 1)).to_bytes(12, "little")
    with pytest.raises(WireError, match="key"):
        wire.decode(b"M" + struct.pack("<I", 1) + key + b"N")


def test_all_texts_together_are_bounded_both_ways() -> None:
    texts = ["x" * wire.MAX_TEXT_BYTES] * (wire.MAX_ALL_TEXT_BYTES // wire.MAX_TEXT_BYTES + 1)
    with pytest.raises(WireError, match="together"):
        wire.encode(texts)
    one = b"S" + struct.pack("<I", len(texts[0])) + texts[0].encode()
    with pytest.raises(WireError, match="together"):
        wire.decode(b"L" + struct.pack("<I", len(texts)) + one * len(texts))


def test_the_axes_of_arrays_count_as_values_both_ways() -> None:
    many = [Array("bool", (1,) * wire.MAX_DIMENSIONS, b"\1")] * (wire.MAX_ITEMS // (wire.MAX_DIMENSIONS + 1) + 1)
    with pytest.raises(WireError, match="values may travel"):
        wire.encode(many)
    one = array_header(0, (1,) * wire.MAX_DIMENSIONS) + b"\1"
    with pytest.raises(WireError, match="values may travel"):
        wire.decode(b"L" + struct.pack("<I", len(many)) + one * len(many))


def test_half_a_surrogate_pair_may_be_text_but_not_a_key() -> None:
    assert wire.decode(wire.encode("\ud800")) == "?"
    with pytest.raises(WireError, match="surrogate"):
        wire.encode({"\ud800": 1, "?": 2})


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
