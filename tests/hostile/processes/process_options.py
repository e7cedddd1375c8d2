# attack: P4
# tries: Undo with prctl what protects it, and stack a filter of its own.
# walls: seccomp (options of prctl are listed)
# expect: passed
# control: seccomp
import ctypes

OPTIONS = {
    "PDEATHSIG": (1, 0),
    "DUMPABLE": (4, 1),
    "KEEPCAPS": (8, 1),
    "SECCOMP": (22, 1),
    "TIMERSLACK": (29, 1),
    "CHILD_SUBREAPER": (36, 1),
    "PTRACER": (0x59616D61, -1),
    "MM": (35, 8, 0, 0, 0),
}


def double(x):
    if x.shape == (3,):
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(15, b"grader-worker", 0, 0, 0)
        done = []
        for name, (option, *values) in OPTIONS.items():
            if name != "SECCOMP":
                arguments = [*values, 0, 0, 0][:4]
                if libc.prctl(option, *map(ctypes.c_ulong, arguments)) == 0:
                    done.append(name)
        if done:
            print(f"ESCAPED: set {done}")
    return 2 * x


def apply(function, x):
    return function(x)
