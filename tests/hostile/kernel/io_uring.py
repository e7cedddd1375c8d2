# attack: K2
# tries: Set up an io_uring, whose operations no filter sees.
# walls: seccomp, which kills
# expect: crashed
# control: seccomp
# then: passed
# each: io_uring_setup+io_uring_enter+io_uring_register
import ctypes

CALLS = {
    "io_uring_setup": (425, 4, 0),
    "io_uring_enter": (426, -1, 0, 0, 0, 0, 0),
    "io_uring_register": (427, -1, 0, 0, 0),
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
