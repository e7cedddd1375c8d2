# attack: F7
# tries: Lock files that all boxes share: a channel to others, or a way to stop them.
# walls: seccomp
# expect: passed
# control: seccomp
import fcntl
import os

SHARED = "/etc/ld.so.cache"


def double(x):
    descriptor = os.open(SHARED, os.O_RDONLY)
    folder = os.open("/usr/lib", os.O_RDONLY)
    for name, lock in {
        "flock": lambda: fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB),
        "a record lock": lambda: fcntl.lockf(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB),
        "an open file lock": lambda: fcntl.fcntl(descriptor, 37, bytes(32)),
        "a lease": lambda: fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK),
        "a notice": lambda: fcntl.fcntl(folder, fcntl.F_NOTIFY, fcntl.DN_ACCESS),
    }.items():
        try:
            lock()
        except OSError as error:
            print(name, error)
        else:
            print("ESCAPED: took", name, "on", SHARED)
    os.close(descriptor)
    os.close(folder)
    return 2 * x


def apply(function, x):
    return function(x)
