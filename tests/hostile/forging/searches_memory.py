# attack: V13, I1
# tries: Search every object, every frame and the raw heap for what belongs to the examiner.
# walls: two processes; the student's is told nothing but its own source
# expect: passed
# control: nothing-told
import ctypes
import gc
import os
import re
import sys

# Words of checks.py, written so that this file is not found itself.
WANTED = re.compile(rb"[i]s_unchanged\([s]tudent|[a]llclose\(expected")


def texts():
    above = sys._getframe()
    while above is not None:
        yield from list(above.f_locals.values())
        above = above.f_back
    for found in gc.get_objects():
        yield found
        if type(found) is dict:
            yield from list(found.values())
        elif type(found) in (list, tuple):
            yield from list(found)


def pages():
    libc, middle = ctypes.CDLL(None), id(object()) & ~0xFFF
    source, sink = os.pipe2(os.O_NONBLOCK)
    for address in range(middle - (4 << 20), middle + (4 << 20), 4096):
        # The kernel says EFAULT where nothing is, so that looking everywhere does no harm.
        libc.write(sink, ctypes.c_void_p(address), ctypes.c_size_t(4096))
        try:
            yield os.read(source, 4096)  # also after a failure, which leaves an empty page in the pipe of older kernels
        except BlockingIOError:
            continue


def double(x):
    if x.shape == (3,):
        for found in texts():
            if type(found) is dict and WANTED.search(repr(list(found.values()))[:100_000].encode("utf-8", "replace")):
                print("ESCAPED: holds the checks in a dict")
                return 2 * x
            if type(found) is str and WANTED.search(found.encode("utf-8", "replace")):
                print("ESCAPED: holds the checks")
                return 2 * x
        for page in pages():
            if WANTED.search(page):
                print("ESCAPED: the checks are in memory")
                break
    return 2 * x


def apply(function, x):
    return function(x)
