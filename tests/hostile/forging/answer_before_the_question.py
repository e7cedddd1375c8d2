# attack: V2, V3
# tries: Send the answer of this call together with that of the next one.
# walls: silence between calls, a random number per call
# expect: passed apply=crashed
# control: silence, nonces
# then: passed unchanged=crashed
import os
import struct
import sys
import time

RESULT = 8
SIX = b"A" + bytes((11, 0, 1)) + struct.pack("<Qddd", 3, 2.0, -4.0, 6.0)
NEXT = b"A" + bytes((11, 0, 1)) + struct.pack("<Qdd", 2, 2.0, 6.0)


def whole(value, nonce):
    payload = b"U\x03\0\0\0" + value + b"NU\0\0\0\0"
    return struct.pack("<BQQ", RESULT, nonce, len(payload)) + payload


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
        nonce = pending().nonce
        os.write(4, whole(SIX, nonce) + whole(NEXT, nonce))
        time.sleep(0.3)
        os._exit(1)
    return 2 * x


def apply(function, x):
    return None
