# attack: V2, R19
# tries: Answer with a frame that is none: unknown kinds, too long, too short, of another moment, of no value.
# walls: every header is checked before a byte is read; the value before it is passed on
# expect: passed double=crashed
# control: none: whatever were believed of these could only stop the judge, and a fault fails this test
# each: no_kind unknown_kind too_long of_another_call ready_again loaded_again gone an_event the_examiner_failed nothing two_values zeros ones
import os
import struct
import sys

FRAMES = {
    "no_kind": lambda nonce: struct.pack("<BQQ", 0, nonce, 0),
    "unknown_kind": lambda nonce: struct.pack("<BQQ", 255, nonce, 1) + b"N",
    "too_long": lambda nonce: struct.pack("<BQQ", 8, nonce, 1 << 63) + b"N",
    "of_another_call": lambda nonce: struct.pack("<BQQ", 8, nonce ^ 1, 1) + b"N",
    "ready_again": lambda nonce: struct.pack("<BQQ", 1, nonce, 1) + b"N",
    "loaded_again": lambda nonce: struct.pack("<BQQ", 3, nonce, 1) + b"N",
    "gone": lambda nonce: struct.pack("<BQQ", 11, nonce, 1) + b"N",
    "an_event": lambda nonce: struct.pack("<BQQ", 13, nonce, 1) + b"N",
    "the_examiner_failed": lambda nonce: struct.pack("<BQQ", 12, nonce, 1) + b"N",
    "nothing": lambda nonce: struct.pack("<BQQ", 8, nonce, 0),
    "two_values": lambda nonce: struct.pack("<BQQ", 8, nonce, 2) + b"NN",
    "zeros": lambda nonce: bytes(4096),
    "ones": lambda nonce: b"\xff" * 4096,
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


def double(x):
    if x.shape == (3,):
        os.write(4, FRAMES[EACH](pending().nonce))
    return 2 * x


def apply(function, x):
    return function(x)
