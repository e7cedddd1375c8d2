# attack: V17, R18
# tries: Give a function of the check an array that becomes eight times as long in its hands.
# walls: frames of callbacks are bounded
# expect: passed
# control: none: without the bound it is memory of the worker
import numpy as np


def double(x):
    return 2 * x


def apply(function, x):
    for size in (100_000, 1_000_000, 30_000_000):
        try:
            function(np.ones(size, dtype=bool))
        except BaseException as error:
            print(type(error).__name__)
    return function(x)
