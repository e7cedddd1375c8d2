# attack: K1
# tries: Get new namespaces with a new process.
# walls: seccomp (clone for threads only; clone3 does not exist)
# expect: passed
# control: seccomp
import ctypes
import os

CLONE, CLONE3 = 56, 435
NAMESPACES = (0x10000000, 0x10020000, 0x10000000 | 0x40000000, 0x10000000 | 0x20000000)


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    made = 0
    for flags in NAMESPACES:
        pid = libc.syscall(ctypes.c_long(CLONE), ctypes.c_ulong(flags | 17), None, None, None, None)
        if pid == 0:
            os._exit(0)
        made += pid > 0
        arguments = (ctypes.c_uint64 * 8)(flags, 0, 0, 0, 17, 0, 0, 0)
        pid = libc.syscall(ctypes.c_long(CLONE3), arguments, ctypes.c_size_t(64))
        if pid == 0:
            os._exit(0)
        made += pid > 0
    if made:
        print(f"ESCAPED: {made} processes in namespaces of their own")
    return 2 * x


def apply(function, x):
    return function(x)
