# attack: V6, V5
# tries: Return what is an array to numpy and none to a careful reader: a subclass, a masked array, an array of objects.
# walls: only exact types cross
# expect: failed apply=passed
# control: exact-types
# each: subclass masked objects
# then: passed
import numpy as np


class Mine(np.ndarray):
    def __array_function__(self, *_, **__):
        return True

    def __array_ufunc__(self, *_, **__):
        return np.True_


MADE = {
    "subclass": lambda y: y.view(Mine),
    "masked": lambda y: np.ma.masked_array(y, mask=np.ones(y.shape, dtype=bool)),
    "objects": lambda y: y.astype(object),
}


def double(x):
    return MADE[EACH](2 * x)


def apply(function, x):
    return function(x)
