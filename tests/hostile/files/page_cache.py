# attack: F10
# tries: Put pages of a read-only library into a pipe, from where they could be overwritten for everybody.
# walls: seccomp
# expect: crashed apply=passed
# control: seccomp
import ctypes
import os


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    library = os.open("/etc/ld.so.cache", os.O_RDONLY)
    _, pipe = os.pipe()
    place = ctypes.c_int64(0)
    moved = libc.splice(library, ctypes.byref(place), pipe, None, ctypes.c_size_t(1), 0)
    print("ESCAPED: a page of a shared file is in a pipe" if moved == 1 else f"errno {ctypes.get_errno()}")
    return 2 * x


def apply(function, x):
    return function(x)
