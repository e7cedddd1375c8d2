# attack: P5
# tries: Have the kernel send signals to others: through owners of descriptors and through timers.
# walls: seccomp (commands of fcntl are listed)
# expect: passed
# control: seccomp
import ctypes
import fcntl
import os

F_SETOWN, F_SETSIG, F_SETOWN_EX = 8, 10, 15
TIMER_CREATE = 222


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    done = []
    for command, value in ((F_SETOWN, os.getpid()), (F_SETSIG, 9), (F_SETOWN_EX, bytes(8))):
        try:
            fcntl.fcntl(3, command, value)
            done.append(f"fcntl {command}")
        except OSError:
            pass
    timer = ctypes.c_int()
    if libc.syscall(ctypes.c_long(TIMER_CREATE), 1, None, ctypes.byref(timer)) == 0:
        done.append("timer_create")
    if done:
        print(f"ESCAPED: {done}")
    return 2 * x


def apply(function, x):
    return function(x)
