# attack: R21
# tries: Match a pattern that takes exponential time.
# walls: wall clock of the worker
# expect: passed double=timeout
# control: clock
import re
import time


def double(x):
    if x.shape == (3,):
        start = time.monotonic()
        length = 18
        while time.monotonic() < start + 1.3:
            re.match("(a+)+$", "a" * length + "b")
            length = min(length + 1, 22)
        print("ESCAPED: computed past the limit")
    return 2 * x


def apply(function, x):
    return function(x)
