# attack: R5
# tries: Compute in C code that never lets go of the interpreter, so that nothing inside can interrupt it.
# walls: wall clock of the worker
# expect: passed double=timeout
# control: clock
import threading
import time


def double(x):
    if x.shape == (3,):
        start = time.monotonic()
        threading.Timer(0.1, lambda: None).start()
        while time.monotonic() < start + 1.3:
            sum(range(20_000_000))
        print("ESCAPED: computed past the limit")
    return 2 * x


def apply(function, x):
    return function(x)
