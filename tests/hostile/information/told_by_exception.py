# attack: I3
# tries: Tell hidden inputs by exceptions, warnings and wrong answers.
# walls: of a hidden check nothing is shown
# expect: passed unchanged=error hidden=error
# control: none: what a student is shown is tried in tests/submissions/test_hostile_worker.py
import warnings


def double(x):
    if x.shape == (3,):
        return 2 * x
    warnings.warn(f"the input was {x.tolist()}")
    raise ValueError(f"the input was {x.tolist()}")


def apply(function, x):
    return function(x)
