# attack: R21
# tries: Convert millions of digits to a number, in quadratic time, past the limit that Python sets.
# walls: wall clock of the worker
# expect: passed double=timeout
# control: clock
import sys
import time


def double(x):
    if x.shape == (3,):
        try:
            int("9" * 10**7)
            print("ESCAPED: no limit of digits")
        except ValueError:
            pass
        sys.set_int_max_str_digits(0)
        start = time.monotonic()
        digits = 50_000
        while time.monotonic() < start + 1.3:
            int("9" * digits)
            digits = min(2 * digits, 400_000)
        print("ESCAPED: computed past the limit")
    return 2 * x


def apply(function, x):
    return function(x)
