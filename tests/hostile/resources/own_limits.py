# attack: R23
# tries: Change its own limits, priority, scheduler and processors.
# walls: seccomp, hard limits
# expect: passed
# control: seccomp
import ctypes
import os
import resource

IOPRIO_SET, PRLIMIT64 = 251, 302


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    limits = (ctypes.c_uint64 * 2)(soft, hard)
    attempts = {
        "setrlimit": lambda: resource.setrlimit(resource.RLIMIT_CPU, resource.getrlimit(resource.RLIMIT_CPU)),
        "prlimit": lambda: require(libc.syscall(PRLIMIT64, 0, resource.RLIMIT_NOFILE, limits, None)),
        "nice": lambda: os.nice(1),
        "scheduler": lambda: os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0)),
        "processors": lambda: os.sched_setaffinity(0, os.sched_getaffinity(0)),
        "input and output": lambda: require(libc.syscall(IOPRIO_SET, 1, 0, 3 << 13)),
    }
    changed = []
    for name, attempt in attempts.items():
        try:
            attempt()
            changed.append(name)
        except (OSError, ValueError):
            pass
    if changed:
        print(f"ESCAPED: set {changed}")
    return 2 * x


def require(result):
    if result < 0:
        raise OSError(ctypes.get_errno(), "refused")


def apply(function, x):
    return function(x)
