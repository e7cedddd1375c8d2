# attack: R18
# tries: Return an array that takes no memory here and gigabytes once it is written out.
# walls: RLIMIT_DATA, bound of an answer
# expect: memory apply=passed
# control: none: the bound is on what the worker reads; tests/judge/test_wire.py tries each
import numpy as np


def double(x):
    return np.broadcast_to(1.0, (1 << 29,))


def apply(function, x):
    return function(x)
