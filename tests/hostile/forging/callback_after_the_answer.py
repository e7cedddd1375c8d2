# attack: V3
# tries: Ask for a callback after the answer has been given.
# walls: silence between calls
# expect: passed apply=passed unchanged=crashed
# control: none: the function would only compute once more
import os
import struct
import sys
import time

from grader.judge import wire

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


def double(x):
    return 2 * x


def apply(function, x):
    nonce, answer = pending().nonce, function(x)
    send(8, nonce, wire.encode((wire.Array("float64", answer.shape, answer.tobytes()), None, ())))
    send(10, nonce, wire.encode({"function": 0, "args": (1.0,), "kwargs": {}}))
    time.sleep(30)
