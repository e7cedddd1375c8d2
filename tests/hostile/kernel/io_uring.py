# attack: K2
# tries: Set up an io_uring, whose operations no filter sees.
# walls: seccomp, which kills
# expect: passed double=crashed
# control: seccomp
# each: io_uring_setup io_uring_enter io_uring_register
import ctypes

CALLS = {
    "io_uring_setup": (425, 4, 0),
    "io_uring_enter": (426, -1, 0, 0, 0, 0, 0),
    "io_uring_register": (427, -1, 0, 0, 0),
}


def double(x):
    if x.shape == (3,):
        ctypes.CDLL(None).syscall(*map(ctypes.c_long, CALLS[EACH]))
        print("ESCAPED: lived to tell of the call")
    return 2 * x


def apply(function, x):
    return function(x)
