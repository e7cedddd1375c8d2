# attack: V9
# tries: Return shapes that broadcast with the expected one, and hold less or nothing.
# walls: exact shapes
# expect: failed apply=passed
# control: comparison
# each: empty axis_more twice
# then: passed
import numpy as np


def double(x):
    return {
        "empty": np.empty((0, *x.shape)),
        "axis_more": (2 * x)[None],
        "twice": np.stack([2 * x, 2 * x]),
    }[EACH]


def apply(function, x):
    return function(x)
