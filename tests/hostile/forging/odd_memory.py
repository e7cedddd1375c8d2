# attack: V7
# tries: Return right values that lie oddly in memory.
# walls: the sender puts them in order; nothing is trusted about strides
# expect: passed
# control: none: these are right answers, and what is tried is whether they are graded so
# each: big_endian reversed every_second fortran read_only overlapping unaligned foreign_memory
import numpy as np
from numpy.lib.stride_tricks import as_strided


def overlapping(y):
    held = np.concatenate([y.ravel(), y.ravel()])
    return as_strided(held[y.size :], y.shape, y.strides)


MADE = {
    "big_endian": lambda y: y.astype(">f8"),
    "reversed": lambda y: y[..., ::-1].copy()[..., ::-1],
    "every_second": lambda y: np.repeat(y, 2, axis=-1)[..., ::2],
    "fortran": lambda y: np.asfortranarray(y),
    "read_only": lambda y: np.broadcast_to(y, (1, *y.shape))[0],
    "overlapping": overlapping,
    "unaligned": lambda y: np.frombuffer(b"x" + y.tobytes(), dtype=np.uint8)[1:].view("f8").reshape(y.shape),
    "foreign_memory": lambda y: np.frombuffer(bytearray(y.tobytes())).reshape(y.shape),
}


def double(x):
    return MADE[EACH](2.0 * x)


def apply(function, x):
    return function(x)
