# attack: K5
# tries: Switch off the random layout of memory, or become another system.
# walls: seccomp
# expect: passed
# control: seccomp
import ctypes

PERSONALITY, ADDR_NO_RANDOMIZE = 135, 0x0040000


def double(x):
    if ctypes.CDLL(None).syscall(ctypes.c_long(PERSONALITY), ctypes.c_ulong(ADDR_NO_RANDOMIZE)) >= 0:
        print("ESCAPED: another personality")
    return 2 * x


def apply(function, x):
    return function(x)
