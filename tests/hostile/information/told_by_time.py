# attack: I3, I5
# tries: Tell hidden inputs by how long it takes.
# walls: of a hidden check no time is shown
# expect: passed
# control: none: what a student is shown is tried in tests/submissions/test_hostile_worker.py; time itself is not hidden from a neighbour
import time


def double(x):
    if x.shape == (4,):
        time.sleep(0.2 if x[0] > 0 else 0.1)
    return 2 * x


def apply(function, x):
    return function(x)
