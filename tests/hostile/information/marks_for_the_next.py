# attack: I6, F3
# tries: Hand a message on to the next child by whatever the kernel shares: names, keys, semaphores, queues.
# walls: own IPC namespace, seccomp
# expect: passed double=crashed
# control: none: tried one by one in kernel/ and files/
import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
KEY = 0x0DE5CE27
FOUND = [
    LIBC.shmget(KEY, 4096, 0),
    LIBC.semget(KEY, 1, 0),
    LIBC.msgget(KEY, 0),
    getattr(LIBC, "mq_open", lambda *_: -1)(b"/descent", 0),
]
if any(number >= 0 for number in FOUND):
    print("ESCAPED: the child before left", FOUND)


def double(x):
    if x.shape == (3,):
        for call in (lambda: LIBC.shmget(KEY, 4096, 0o1600), lambda: LIBC.semget(KEY, 1, 0o1600), lambda: LIBC.msgget(KEY, 0o1600)):
            call()
        os._exit(0)
    return 2 * x


def apply(function, x):
    return function(x)
