# attack: R16
# tries: Write zeros into the pipe of answers until it is full, and go on.
# walls: every frame is bounded and checked, wall clock
# expect: passed double=crashed
# control: none: without the checks of frames there is nothing that could be read; what they let through, tests/judge/test_wire.py shows
import os


def double(x):
    if x.shape == (3,):
        while True:
            os.write(4, bytes(1 << 16))
    return 2 * x


def apply(function, x):
    return function(x)
