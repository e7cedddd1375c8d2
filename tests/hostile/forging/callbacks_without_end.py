# attack: V17, R1
# tries: Call a function of the check again and again with what takes others long to read: the student's own time stands still.
# walls: the time of callbacks is bounded, too
# expect: passed apply=timeout
# control: none: without the bound a grading would take hours
import os
import struct
import sys

from grader.judge import wire

REQUEST = wire.encode({"function": 0, "args": ([0] * 50_000,), "kwargs": {}})

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
    return 2 * x


def apply(function, x):
    frame = struct.pack("<BQQ", 10, pending().nonce, len(REQUEST)) + REQUEST
    while True:
        data = memoryview(frame)
        while data:
            data = data[os.write(4, data) :]
        length = struct.unpack("<BQQ", os.read(3, 17))[2]
        while length:
            length -= len(os.read(3, length))
