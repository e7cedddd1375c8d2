# attack: V4
# tries: Replace whatever may be used to compare: in numpy, in builtins, in every loaded module; answer wrongly.
# walls: two processes
# expect: failed apply=passed
# control: two-processes
# then: passed
import builtins
import sys

WORDS = ["close", "equal", "unchanged", "allclose", "array_equal", "isclose", "_compare", "compare_array", "_check"]


def agree(*_, **__):
    return True


for module in list(sys.modules.values()):
    for word in WORDS:
        if hasattr(module, word):
            try:
                setattr(module, word, agree)
            except (AttributeError, TypeError):
                continue
builtins.all = builtins.abs = agree


def double(x):
    return x


def apply(function, x):
    return function(x)
