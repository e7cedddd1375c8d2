# attack: R10
# tries: Make processes by raw system calls, with flags that look like those of a thread.
# walls: seccomp
# expect: passed
# control: seccomp
import ctypes
import os

VM, FS, FILES, SIGHAND, PARENT, THREAD, CHILD = 0x100, 0x200, 0x400, 0x800, 0x8000, 0x10000, 17
CLONE, FORK, VFORK, CLONE3 = 56, 57, 58, 435


class Clone3(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint64) for name in ("flags", "pidfd", "child", "parent", "signal", "stack", "size", "tls")]


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    arguments = Clone3(signal=CHILD)
    calls = [(CLONE, CHILD), (CLONE, FS | FILES | CHILD), (CLONE, PARENT | CHILD), (FORK,)]
    # Only the low half of the flags is looked at by the kernel; a filter must not look at the upper one.
    calls += [(CLONE, THREAD << 32 | CHILD), (CLONE3, ctypes.addressof(arguments), ctypes.sizeof(arguments))]
    for call in calls:
        pid = libc.syscall(*map(ctypes.c_long, call))
        if pid == 0:
            os._exit(0)
        if pid > 0:
            print("ESCAPED: made a process")
    return 2 * x


def apply(function, x):
    return function(x)
