# attack: R18
# tries: Return dictionaries and lists nested ten thousand deep, and one that holds itself.
# walls: bound of depth
# expect: failed apply=passed
# control: none: the bound is on what the worker reads; tests/judge/test_wire.py tries each
# each: nested endless
def nested():
    value = {}
    for _ in range(10_000):
        value = {"in": [value]}
    return value


def endless():
    value = []
    value.append(value)
    return value


def double(x):
    return {"nested": nested, "endless": endless}[EACH]()


def apply(function, x):
    return function(x)
