# attack: K6
# tries: Move pages between pipes and files, the way to write to the cache of a read-only file.
# walls: seccomp, which kills
# expect: crashed
# control: seccomp
# then: passed
# each: splice+vmsplice+tee
import ctypes

CALLS = {
    "splice": (275, -1, 0, -1, 0, 0, 0),
    "vmsplice": (278, -1, 0, 0, 0),
    "tee": (276, -1, -1, 0, 0),
}
# Each check calls from a child of its own, because the call before has killed the last.
CHECK_OF_SHAPE = {(3,): 0, (5,): 2, (4,): 3}


def call(number):
    names = EACH.split("+")
    ctypes.CDLL(None).syscall(*map(ctypes.c_long, CALLS[names[number % len(names)]]))


def double(x):
    call(CHECK_OF_SHAPE.get(x.shape, 0))
    return 2 * x


def apply(function, x):
    call(1)
    return function(x)
