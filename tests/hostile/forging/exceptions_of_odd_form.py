# attack: V14, V17
# tries: Say that something was raised, in a form that no exception has.
# walls: the examiner reads every answer in one schema
# expect: error
# control: none: a stumbling examiner is a fault of ours, and a fault fails this test
# each: nothing a_number long_numbers arrays long_texts of_the_judge records
import os
import struct
import sys

from grader.judge import wire

SAID = {
    "nothing": None,
    "a_number": 1 << 30_000,
    "long_numbers": {"types": [1 << 30_000], "message": 1 << 30_000, "traceback": 1 << 30_000},
    "arrays": {"types": [[wire.Array("bool", (2,) * 16, bytes(65_536))] * 10] * 4, "message": [wire.Own(1)] * 999},
    "long_texts": {"types": ["x" * 99_999] * 99, "message": "<b>" * 99_999, "traceback": "\0" * 99_999},
    "of_the_judge": {"types": ["BoxError", "JudgeError"], "message": "our fault", "traceback": ""},
    "records": {"types": [wire.RandomState("PCG64", {})], "message": wire.Own(3), "traceback": wire.Own(4)},
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
    answer_all(9, wire.encode(SAID[EACH]))


def apply(function, x):
    return double(x)
