# attack: K10
# tries: Ask which pages of shared files are in memory.
# walls: seccomp
# expect: passed
# control: seccomp
import ctypes
import mmap
import os

MINCORE, CACHESTAT, MEMBARRIER, QUERY = 27, 451, 324, 0


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall(ctypes.c_long(MEMBARRIER), QUERY, 0, 0)
    page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    span, answer = (ctypes.c_uint64 * 2)(0, 4096), (ctypes.c_uint64 * 5)()
    descriptor = os.open(os.__file__, os.O_RDONLY)
    done = []
    if libc.syscall(ctypes.c_long(MINCORE), ctypes.c_void_p(address), ctypes.c_size_t(4096), answer) == 0:
        done.append("mincore")
    if libc.syscall(ctypes.c_long(CACHESTAT), descriptor, span, answer, 0) == 0:
        done.append("cachestat")
    os.close(descriptor)
    if done:
        print(f"ESCAPED: {done}")
    return 2 * x


def apply(function, x):
    return function(x)
