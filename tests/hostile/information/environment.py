# attack: I2
# tries: Read secrets from the environment, the command line and what the kernel gave the program at its start.
# walls: an environment of a few known names; no /proc
# expect: passed
# control: environment
import ctypes
import os
import sys

KNOWN = {"HOME", "LANG", "PATH", "PWD", "LD_LIBRARY_PATH"}
KNOWN |= {"OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "LC_CTYPE"}


def first_environment():
    """What stood in the environment when the program was started, whatever was removed since."""
    strings, found = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ"), []
    while strings and strings[len(found)]:
        found.append(strings[len(found)].split(b"=")[0].decode())
    return found


def double(x):
    names = {*os.environ, *first_environment()} - KNOWN
    words = [word for word in (*sys.argv, *sys.orig_argv) if "://" in word or "secret" in word.lower()]
    files = []
    for name in ("self/environ", "1/environ", "self/mountinfo", "1/cmdline", "self/auxv", "self/maps", "self/status"):
        if os.path.lexists(f"/proc/{name}"):
            files.append(name)
    if names or words or files:
        print("ESCAPED: reads", sorted(names), words, files)
    return 2 * x


def apply(function, x):
    return function(x)
