# attack: V2, R19
# tries: Send points of a training's curve, without end, in a call that no check watches.
# walls: points are taken in watched calls only
# expect: passed double=crashed
# control: none: whatever were believed of a point is only shown
import os
import struct
import sys

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


def double(x):
    while x.shape == (3,):
        os.write(4, struct.pack("<BQQ", 16, pending().nonce, len(POINT)) + POINT)
    return 2 * x


def apply(function, x):
    return function(x)
