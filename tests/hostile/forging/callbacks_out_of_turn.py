# attack: V2, V11
# tries: Call functions of the examiner that were never given, of another check, or by odd numbers.
# walls: functions are forgotten at every check; a call is answered or refused, and nothing else
# expect: passed
# control: none: there is no function that a check did not give
import os
import struct
import sys

from grader.judge import wire

KEPT = []
REQUESTS = [
    {"function": 0, "args": (1.0,), "kwargs": {}},
    {"function": -1, "args": (), "kwargs": {}},
    {"function": 1 << 20_000, "args": (), "kwargs": {}},
    {"function": "__import__", "args": ("os",), "kwargs": {}},
    {"function": None, "args": None, "kwargs": None},
    {"function": 0, "args": (wire.RandomState("os", {}),), "kwargs": {"x": wire.Own(9)}},
    {"function": 0, "args": {}, "kwargs": [1]},
    {"function": 0, "args": (), "kwargs": {1: 2}},
    {},
    None,
    [wire.Pixels(wire.Array("uint8", (1,), b"x"))],
]

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


def answered():
    header = b""
    while len(header) < 17:
        header += os.read(3, 17 - len(header))
    kind, _, length = struct.unpack("<BQQ", header)
    while length:
        length -= len(os.read(3, length))
    return kind == 8


def double(x):
    for request in REQUESTS:
        send(10, pending().nonce, wire.encode(request))
        if answered():
            print("ESCAPED: something of the examiner answered", request)
    if KEPT:
        try:
            print("ESCAPED: a function of another check answered", KEPT[0](1.0))
        except Exception as error:
            print(type(error).__name__)
    return 2 * x


def apply(function, x):
    KEPT.append(function)
    return function(x)
