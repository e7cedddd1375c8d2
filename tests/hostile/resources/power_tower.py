# attack: R5
# tries: Compute 10 ** 10 ** 7, one operation that no signal handler interrupts.
# walls: wall clock of the worker
# expect: passed double=timeout
# control: clock
import time


def double(x):
    if x.shape == (3,):
        start = time.monotonic()
        exponent = 10**5
        while time.monotonic() < start + 1.3:
            7**exponent
            exponent *= 2
        print("ESCAPED: computed past the limit")
    return 2 * x


def apply(function, x):
    return function(x)
