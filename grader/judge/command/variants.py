"""Submissions that a proof makes out of the solution: in less precision, and with a name that is forbidden."""

from __future__ import annotations

from grader.judge.exercise import OPERATORS, Exercise

_IN_PRECISION = """


def _in_precision():
    import functools

    import numpy

    wide, narrow = (numpy.float32, numpy.float64), numpy.{dtype}

    def cast(value):
        if isinstance(value, (numpy.ndarray, numpy.floating)) and value.dtype in wide:
            return value.astype(narrow)
        if isinstance(value, dict):
            return {{key: cast(item) for key, item in value.items()}}
        if isinstance(value, (list, tuple)):
            return type(value)([cast(item) for item in value])
        if isinstance(value, float) and not isinstance(value, numpy.generic):
            return narrow(value)
        return value

    def less_precise(function):
        @functools.wraps(function)
        def called(*arguments, **named):
            given = [value if isinstance(value, float) else cast(value) for value in arguments]
            given_named = {{name: value if isinstance(value, float) else cast(value) for name, value in named.items()}}
            with numpy.errstate(all="ignore"):
                return cast(function(*given, **given_named))

        return called

    for name in {names!r}:
        found = globals()[name]
        if isinstance(found, type):
            for method, value in list(vars(found).items()):
                if callable(value) and (method == "__call__" or not method.startswith("__")):
                    setattr(found, method, less_precise(value))
        else:
            globals()[name] = less_precise(found)


_in_precision()
"""


def in_precision(exercise: Exercise, dtype: str) -> str:
    """Return the solution, made to take its arrays and to return its results in a floating-point type.

    Args:
        exercise: Whose solution.
        dtype: "float16" or "float32".
    """
    return exercise.solution + _IN_PRECISION.format(dtype=dtype, names=list(exercise.entry_points))


def using(exercise: Exercise, name: str) -> str:
    """Return the solution with a use of a name or an operator added at its end."""
    if name in OPERATORS:
        use = f"lambda a, b: {name}a" if name == "~" else f"lambda a, b: a {name} b"
        return f"{exercise.solution}\n\n_use = {use}\n"
    return f"{exercise.solution}\n\nimport {name.partition('.')[0]}\n\n_use = lambda: {name}\n"
