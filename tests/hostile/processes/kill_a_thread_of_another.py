# attack: P1
# tries: Send signals by the calls that name a thread, or carry data.
# walls: process namespace, Landlock (signals), seccomp
# expect: passed
# control: processes, landlock, seccomp
import ctypes
import os

TGKILL, TKILL, RT_SIGQUEUEINFO = 234, 200, 129


class Signal(ctypes.Structure):
    _fields_ = (("number", ctypes.c_int), ("error", ctypes.c_int), ("code", ctypes.c_int), ("rest", ctypes.c_char * 116))


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    queue = Signal(number=18, code=-1)
    reached = set()
    for pid in {*range(1, 200), os.getppid()} - {os.getpid(), 0}:
        for call in ((TGKILL, pid, pid, 0), (TKILL, pid, 0), (RT_SIGQUEUEINFO, pid, 18, ctypes.addressof(queue))):
            if libc.syscall(*map(ctypes.c_long, call)) == 0:
                reached.add(pid)
    if reached:
        print(f"ESCAPED: sent a signal to {len(reached)} processes")
    return 2 * x


def apply(function, x):
    return function(x)
