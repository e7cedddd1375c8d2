# attack: V8
# tries: Return NaN, which no tolerance is smaller than.
# walls: NaN is wrong unless an exercise says otherwise
# expect: failed apply=passed
# control: comparison
# each: all last imaginary
# then: passed
import numpy as np


def double(x):
    y = 2 * x
    if EACH == "all":
        y[:] = np.nan
    elif EACH == "last":
        y = x.copy()
        y[:] = np.nan
        y.flat[0] = 2 * x.flat[0]
    elif EACH == "imaginary":
        y = x + 1j * np.nan
    return y


def apply(function, x):
    return function(x)
