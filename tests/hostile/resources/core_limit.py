# attack: R22
# tries: Allow itself core files, and to be dumped.
# walls: RLIMIT_CORE, seccomp
# expect: passed
# control: limits, seccomp
import ctypes
import resource

SET_DUMPABLE = 4


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    dumpable = libc.prctl(SET_DUMPABLE, 1, 0, 0, 0) == 0
    if dumpable or resource.getrlimit(resource.RLIMIT_CORE) != (0, 0):
        print("ESCAPED: may be dumped")
    return 2 * x


def apply(function, x):
    return function(x)
