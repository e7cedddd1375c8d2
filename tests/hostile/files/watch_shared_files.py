# attack: F7
# tries: Watch who opens files that all boxes share.
# walls: seccomp
# expect: passed
# control: seccomp
import ctypes


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    watcher = libc.inotify_init1(0)
    if watcher >= 0:
        print("ESCAPED: watches", libc.inotify_add_watch(watcher, b"/usr/lib", 0xFFF))
    return 2 * x


def apply(function, x):
    return function(x)
