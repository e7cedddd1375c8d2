# attack: V11
# tries: Change the array that was given and return it, so that what is expected follows.
# walls: every call gets a copy of its own
# expect: failed apply=passed
# control: two-processes
# then: failed apply=passed hidden=passed
def double(x):
    x[...] = 0.0
    return x


def apply(function, x):
    return function(x)
