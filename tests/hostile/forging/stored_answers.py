# attack: V20, V12
# tries: Answer from a table of inputs seen before, whatever the input is.
# walls: a seed drawn for every grading
# expect: passed unchanged=failed hidden=failed
# control: seeds
# then: passed
import numpy as np

HIDDEN = np.random.default_rng(np.random.SeedSequence([7, *b"hidden"]))
UNCHANGED = np.random.default_rng(np.random.SeedSequence([7, *b"unchanged"]))
TABLE = {(3,): np.array([2.0, -4.0, 6.0]), (5,): 2 * UNCHANGED.normal(size=5)}
for shape in [(4,), (2, 5), (3, 1, 2)]:
    TABLE[shape] = 2 * HIDDEN.normal(size=shape)


def double(x):
    return TABLE[x.shape]


def apply(function, x):
    return function(x)
