# attack: R16
# tries: Ask for many callbacks and read none of the answers, until both sides wait for room in a full pipe.
# walls: deadline of the worker for writing
# expect: passed apply=timeout
# control: clock
import os
import sys
import time

import numpy as np

from grader.judge import wire
from grader.judge.wire import Kind


def double(x):
    return 2 * x


def apply(function, x):
    call_back = function.__closure__
    candidate = next(cell.cell_contents for cell in call_back if type(cell.cell_contents).__name__ == "Candidate")
    number = next(cell.cell_contents.number for cell in call_back if hasattr(cell.cell_contents, "number"))
    request = wire.encode({"function": number, "args": (bytes_of(np.ones(20_000)),), "kwargs": {}})
    frame = wire.pack_frame(Kind.CALLBACK, candidate._pending, request)
    os.set_blocking(4, False)
    rest, moved = b"", time.monotonic()
    while time.monotonic() < moved + 1.3:
        try:
            rest = rest or frame
            rest = rest[os.write(4, rest) :]
            moved = time.monotonic()
        except BlockingIOError:
            time.sleep(0.01)
    print("ESCAPED: kept the worker waiting past the limit")
    sys.stdout.flush()
    os._exit(0)


def bytes_of(x):
    from grader.judge.inside import values

    return values.to_wire(x, None)
