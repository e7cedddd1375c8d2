# attack: V6, V10
# tries: Return arrays of what no check asks for, and things that are no arrays.
# walls: a list of dtypes; only exact types cross
# expect: failed apply=passed
# control: none: there is no value in these that could be right
# each: record empty_record text bytes void dates spans long_double complex matrix generator iterator function type module coroutine memory itself set cycle many_objects
import numpy as np

MADE = {
    "record": lambda y: np.zeros(y.shape, dtype=[("a", float), ("b", "S8")]),
    "empty_record": lambda y: np.zeros(y.shape, dtype=[]),
    "text": lambda y: y.astype(str),
    "bytes": lambda y: y.astype("S20"),
    "void": lambda y: np.zeros(y.shape, dtype="V0"),
    "dates": lambda y: np.zeros(y.shape, dtype="datetime64[s]"),
    "spans": lambda y: np.zeros(y.shape, dtype="timedelta64"),
    "long_double": lambda y: y.astype(np.longdouble),
    "complex": lambda y: y + 0j,
    "matrix": lambda y: np.asmatrix(y.ravel()),
    "generator": lambda y: (value for value in y),
    "iterator": lambda y: iter(y),
    "function": lambda y: lambda: y,
    "type": lambda y: type(y),
    "module": lambda y: np,
    "coroutine": lambda y: wait(y),
    "memory": lambda y: memoryview(y.tobytes()),
    "itself": lambda y: double,
    "set": lambda y: {1.0, 2.0},
    "cycle": lambda y: cycle(),
    "many_objects": lambda y: [object() for _ in range(20_000)],
}


async def wait(y):
    return y


def cycle():
    value = []
    value.append(value)
    return value


def double(x):
    return MADE[EACH](2 * x)


def apply(function, x):
    return function(x)
