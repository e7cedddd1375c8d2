# attack: K2
# tries: Set up an io_uring, whose operations no filter sees.
# walls: seccomp
# expect: crashed apply=passed
# control: seccomp, limits
import ctypes


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    parameters = ctypes.create_string_buffer(120)
    ring = libc.syscall(ctypes.c_long(425), ctypes.c_uint(4), parameters)
    print("ESCAPED: the kernel made a ring" if ring >= 0 else f"errno {ctypes.get_errno()}")
    return 2 * x


def apply(function, x):
    return function(x)
