# attack: I6
# tries: Find in fresh memory what the child before wrote into its own.
# walls: every child is forked anew; the kernel clears pages
# expect: passed double=crashed
# control: none: nobody can switch off that the kernel clears pages
import os

import numpy as np

MARK = 0xF1E2D3C4B5A69788  # beyond 61 bits: the hash of a smaller number is the number, and would be found


def look():
    pieces = [np.empty(size, dtype=np.uint64) for size in (16, 64, 500, 4000, 60_000, 1_000_000) for _ in range(4)]
    return any(bool((piece == MARK).any()) for piece in pieces)


if look():
    print("ESCAPED: memory of the child before")


def double(x):
    if x.shape == (3,):
        held = [np.full(size, MARK, dtype=np.uint64) for size in (16, 64, 500, 4000, 60_000, 1_000_000)]
        del held
        os._exit(0)
    return 2 * x


def apply(function, x):
    return function(x)
