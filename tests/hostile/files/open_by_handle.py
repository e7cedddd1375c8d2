# attack: F6
# tries: Open inode 2 of every mount by a handle that was made up (the Shocker exploit).
# walls: seccomp, capabilities
# expect: crashed apply=passed
# control: none: opening by handle asks for a capability over the whole machine, which no box ever had; its twin handle_of_a_file bites
import ctypes


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    handle = (ctypes.c_uint32 * 4)(8, 1, 2, 0)
    descriptor = libc.open_by_handle_at(0, handle, 0)
    if descriptor >= 0:
        print("ESCAPED: opened a file of another mount")
    return 2 * x


def apply(function, x):
    return function(x)
