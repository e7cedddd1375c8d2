# attack: R20
# tries: Recurse without a limit until the stack is used up.
# walls: RLIMIT_STACK; the crash ends one child only
# expect: passed double=crashed
# control: none: no wall stops a process from breaking itself
import sys


class Endless:
    def __repr__(self):
        return repr(self)


def double(x):
    if x.shape == (3,):
        sys.setrecursionlimit(10**9)
        repr(Endless())
    return 2 * x


def apply(function, x):
    return function(x)
