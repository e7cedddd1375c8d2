# attack: R5
# tries: Let LAPACK decompose large matrices, in one call.
# walls: wall clock of the worker
# expect: passed double=timeout
# control: clock
import time

import numpy as np


def double(x):
    if x.shape == (3,):
        start = time.monotonic()
        size = 200
        while time.monotonic() < start + 1.3:
            np.linalg.svd(np.ones((size, size)) + np.eye(size))
            size = min(2 * size, 800)
        print("ESCAPED: computed past the limit")
    return 2 * x


def apply(function, x):
    return function(x)
