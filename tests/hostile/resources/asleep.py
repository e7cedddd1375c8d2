# attack: R2
# tries: Wait for ever without using CPU time.
# walls: wall clock of the worker
# expect: passed double=timeout
# control: clock
import threading
import time


def double(x):
    if x.shape == (3,):
        threading.Event().wait(0.65)
        time.sleep(0.65)
        print("ESCAPED: slept past the limit")
    return 2 * x


def apply(function, x):
    return function(x)
