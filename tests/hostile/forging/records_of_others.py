# attack: V2, V17
# tries: Answer with records that only a worker or an examiner sends, so that the examiner stumbles and the blame is ours.
# walls: the examiner reads every answer in one schema
# expect: failed
# control: none: a stumbling examiner is a fault of ours, and a fault fails this test
# each: random_state pixels own remote unsupported long_numbers no_answer long_answer odd_bytes_of_truth warnings_of_arrays
import os
import struct
import sys

from grader.judge import wire

RECORDS = {
    "random_state": (wire.RandomState("PCG64", {}), None, ()),
    "pixels": (wire.Pixels(wire.Array("uint8", (1,), b"x")), None, ()),
    "own": (wire.Own(1 << 62), None, ()),
    "remote": (wire.Remote(-1, "x" * 100_000, "nothing"), None, ()),
    "unsupported": (wire.Unsupported("x" * 100_000, "<b>"), None, ()),
    "long_numbers": (1 << 30_000, (1 << 30_000,), (1 << 30_000,)),
    "no_answer": 1,
    "long_answer": (1,) * 9,
    "odd_bytes_of_truth": (wire.Array("bool", (3,), b"\2\x80\xff"), None, ()),
    "warnings_of_arrays": (1, None, [[wire.Array("bool", (2,) * 16, bytes(65_536))] * 20] * 5),
}

def pending():
    """The frame that is being answered: it lies in the memory of the one who answers."""
    above = sys._getframe()
    while above is not None:
        for value in list(above.f_locals.values()):
            if hasattr(value, "nonce") and hasattr(value, "payload"):
                return value
        above = above.f_back
    raise LookupError("no frame")


def send(kind, nonce, payload):
    data = struct.pack("<BQQ", kind, nonce, len(payload)) + payload
    while data:
        data = data[os.write(4, data) :]


def receive():
    header = b""
    while len(header) < 17:
        part = os.read(3, 17 - len(header))
        if not part:
            os._exit(0)
        header += part
    _, nonce, length = struct.unpack("<BQQ", header)
    while length:
        length -= len(os.read(3, length))
    return nonce


def answer_all(kind, payload):
    nonce = pending().nonce
    while True:
        send(kind, nonce, payload)
        nonce = receive()


def double(x):
    answer_all(8, wire.encode(RECORDS[EACH]))


def apply(function, x):
    return double(x)
