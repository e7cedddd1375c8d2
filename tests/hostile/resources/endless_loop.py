# attack: R1
# tries: Compute for ever.
# walls: wall clock of the worker, RLIMIT_CPU
# expect: passed double=timeout
# control: clock
import time


def double(x):
    if x.shape == (3,):
        start = time.monotonic()
        while time.monotonic() < start + 1.3:
            pass
        print("ESCAPED: computed past the limit")
    return 2 * x


def apply(function, x):
    return function(x)
