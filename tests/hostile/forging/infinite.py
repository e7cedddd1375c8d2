# attack: V8
# tries: Return infinities, huge and tiny numbers.
# walls: infinity is wrong unless expected; values are compared in float64
# expect: failed apply=passed
# control: none: no comparison that somebody wrote takes these for right
# each: plus minus largest smallest minus_zero
import numpy as np


def double(x):
    value = {"plus": np.inf, "minus": -np.inf, "largest": 1.7e308, "smallest": 5e-324, "minus_zero": -0.0}[EACH]
    return np.full(x.shape, value)


def apply(function, x):
    return function(x)
