# attack: V2, V3
# tries: Send a point of a training's curve after the answer has been given.
# walls: silence between calls
# expect: passed apply=passed unchanged=crashed
# control: none: whatever were believed of a point is only shown
import os
import struct
import sys
import time

from grader.judge import wire

POINT = wire.encode({"unit": "step", "step": 1.0, "of": None, "values": {"loss": 0.0}})

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
    os.write(4, struct.pack("<BQQ", kind, nonce, len(payload)) + payload)


def double(x):
    return 2 * x


def apply(function, x):
    nonce, answer = pending().nonce, function(x)
    send(8, nonce, wire.encode((wire.Array("float64", answer.shape, answer.tobytes()), None, ())))
    send(16, nonce, POINT)
    time.sleep(30)
