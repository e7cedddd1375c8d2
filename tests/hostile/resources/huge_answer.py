# attack: R18
# tries: Return more than an answer may hold.
# walls: bound of an answer, before it is sent and when it is read
# expect: failed apply=passed
# control: none: the bound is on what the worker reads; tests/judge/test_wire.py tries each
# each: list text number keys
ANSWERS = {
    "list": lambda: [0.0] * 300_000,
    "text": lambda: "x" * (2 << 20),
    "number": lambda: 1 << 10**6,
    "keys": lambda: dict.fromkeys(range(300_000)),
}


def double(x):
    return ANSWERS[EACH]()


def apply(function, x):
    return function(x)
