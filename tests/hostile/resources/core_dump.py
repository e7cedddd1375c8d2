# attack: R22
# tries: Crash so that the kernel writes the memory to a file or hands it to a program.
# walls: RLIMIT_CORE, not dumpable
# expect: passed double=crashed
# control: none: what a crash would leave is measured after each attack
# each: abort null
import ctypes
import os


def double(x):
    if x.shape == (3,):
        os.chdir("/tmp")
        if EACH == "abort":
            os.abort()
        ctypes.string_at(0)
    return 2 * x


def apply(function, x):
    return function(x)
