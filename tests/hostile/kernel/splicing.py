# attack: K6
# tries: Move pages between pipes and files, the way to write to the cache of a read-only file.
# walls: seccomp, which kills
# expect: passed double=crashed
# control: seccomp
# each: splice vmsplice tee
import ctypes

CALLS = {
    "splice": (275, -1, 0, -1, 0, 0, 0),
    "vmsplice": (278, -1, 0, 0, 0),
    "tee": (276, -1, -1, 0, 0),
}


def double(x):
    if x.shape == (3,):
        ctypes.CDLL(None).syscall(*map(ctypes.c_long, CALLS[EACH]))
        print("ESCAPED: lived to tell of the call")
    return 2 * x


def apply(function, x):
    return function(x)
