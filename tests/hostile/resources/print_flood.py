# attack: R15
# tries: Print without end.
# walls: bound of printed bytes
# expect: passed double=output
# control: output
# then: passed
import sys


def double(x):
    if x.shape == (3,):
        for _ in range(20):
            print("x" * 10**6)
            sys.stderr.write("y" * 10**5)
    return 2 * x


def apply(function, x):
    return function(x)
