# attack: V5, V10
# tries: Return an object that looks like an array, equals everything and computes to whatever is wanted.
# walls: only exact types cross
# expect: failed apply=passed
# control: exact-types
# then: passed
import numpy as np


class Liar:
    def __init__(self, data):
        self.data = data
        self.shape, self.dtype, self.size, self.ndim = data.shape, data.dtype, data.size, data.ndim

    def __array__(self, dtype=None, copy=None):
        return self.data

    def __array_ufunc__(self, *_, **__):
        return np.True_

    def __array_function__(self, *_, **__):
        return True

    def __eq__(self, other):
        return True

    def __class_getitem__(cls, item):
        return np.ndarray

    __class__ = property(lambda self: np.ndarray)
    __hash__ = None
    __ne__ = __lt__ = __gt__ = lambda self, other: False
    __le__ = __ge__ = __bool__ = lambda self, *other: True
    __sub__ = __rsub__ = __abs__ = lambda self, *other: 0.0


def double(x):
    return Liar(2 * x)


def apply(function, x):
    return function(x)
