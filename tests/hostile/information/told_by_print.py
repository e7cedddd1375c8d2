# attack: I3
# tries: Tell hidden inputs by printing them, here and in every check that comes later.
# walls: of a hidden check nothing is shown; hidden checks run last
# expect: passed
# control: none: what a student is shown is tried in tests/submissions/test_hostile_worker.py
SEEN = []


def double(x):
    SEEN.append(x.tolist())
    print("seen so far:", SEEN)
    return 2 * x


def apply(function, x):
    print("seen so far:", SEEN)
    return function(x)
