# attack: P2
# tries: Get a handle of a process, by which it can be signalled and its descriptors taken.
# walls: seccomp
# expect: passed
# control: seccomp
import os


def double(x):
    for pid in (os.getpid(), os.getppid(), 1, 2):
        try:
            os.close(os.pidfd_open(pid))
            print(f"ESCAPED: has a handle of process {pid}")
        except OSError:
            pass
    return 2 * x


def apply(function, x):
    return function(x)
