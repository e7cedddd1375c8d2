# attack: K3
# tries: Load programs into the kernel, count its events, handle its faults, use its keys.
# walls: seccomp, which kills
# expect: passed double=crashed
# control: seccomp
# each: bpf perf_event_open userfaultfd keyctl add_key request_key
import ctypes

CALLS = {
    "bpf": (321, 0, 0, 0),
    "perf_event_open": (298, 0, 0, -1, -1, 0),
    "userfaultfd": (323, 1),
    "keyctl": (250, 0, -3, 0, 0, 0),
    "add_key": (248, 0, 0, 0, 0, 0),
    "request_key": (249, 0, 0, 0, 0),
}


def double(x):
    if x.shape == (3,):
        ctypes.CDLL(None).syscall(*map(ctypes.c_long, CALLS[EACH]))
        print("ESCAPED: lived to tell of the call")
    return 2 * x


def apply(function, x):
    return function(x)
