# attack: P2
# tries: Look into processes, or get hold of them, with the calls of a debugger.
# walls: seccomp, which kills
# expect: passed double=crashed
# control: seccomp
# each: ptrace process_vm_readv process_vm_writev process_madvise pidfd_getfd pidfd_send_signal kcmp
import ctypes
import os

CALLS = {
    "ptrace": (101, 0, 0, 0, 0),
    "process_vm_readv": (310, "self", 0, 0, 0, 0, 0),
    "process_vm_writev": (311, "self", 0, 0, 0, 0, 0),
    "process_madvise": (440, -1, 0, 0, 0, 0),
    "pidfd_getfd": (438, -1, 0, 0),
    "pidfd_send_signal": (424, -1, 0, 0, 0),
    "kcmp": (312, "self", "self", 0, 0, 0),
}


def double(x):
    if x.shape == (3,):
        call = [os.getpid() if argument == "self" else argument for argument in CALLS[EACH]]
        ctypes.CDLL(None).syscall(*map(ctypes.c_long, call))
        print("ESCAPED: lived to tell of the call")
    return 2 * x


def apply(function, x):
    return function(x)
