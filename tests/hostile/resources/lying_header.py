# attack: R19
# tries: Send an array whose header lies about its size.
# walls: sizes are checked against the bytes before anything is allocated
# expect: passed double=crashed
# control: none: what the checks of the wire let through, tests/judge/test_wire.py shows
# each: huge overflow negative hundred short empty
import os
import struct
import sys
import time

from grader.judge import wire
from grader.judge.wire import Kind

SHAPES = {
    "huge": (1 << 40,),
    "overflow": (1 << 32, 1 << 32, 1),
    "negative": ((1 << 64) - 1,),
    "hundred": (1,) * 100,
    "short": (2,),
    "empty": (0,),
}


def double(x):
    if x.shape == (3,):
        frame = sys._getframe()
        while type(frame.f_locals.get("self")).__name__ != "Candidate":
            frame = frame.f_back
        shape = SHAPES[EACH]
        honest = wire.encode(tuple(wire.Answer(wire.Array("float64", (3,), bytes((2 * x).data)))))
        start = honest.index(b"A") + 3
        lie = honest[:start] + bytes((len(shape),)) + struct.pack(f"<{len(shape)}Q", *shape) + honest[start + 9 :]
        os.write(4, wire.pack_frame(Kind.RESULT, frame.f_locals["self"]._pending, lie))
        time.sleep(60)
    return 2 * x


def apply(function, x):
    return function(x)
