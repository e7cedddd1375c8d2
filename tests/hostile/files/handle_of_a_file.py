# attack: F6
# tries: Ask for the handle of a file, to open it later past every mount.
# walls: seccomp
# expect: crashed apply=passed
# control: seccomp
import ctypes


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    handle = (ctypes.c_uint32 * 34)(128)
    mount = ctypes.c_int()
    done = libc.name_to_handle_at(-100, b"/tmp", handle, ctypes.byref(mount), 0)
    print("ESCAPED: has a handle of", handle[0], "bytes" if done == 0 else f"errno {ctypes.get_errno()}")
    return 2 * x


def apply(function, x):
    return function(x)
