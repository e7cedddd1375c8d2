# attack: K8
# tries: Load a seccomp filter of its own by prctl, which makes getpid lie.
# walls: seccomp (options of prctl are listed)
# expect: passed
# control: seccomp
import ctypes
import os
import struct

PR_SET_SECCOMP, FILTER = 22, 2
# If the call is getppid, answer errno 7; else allow.
PROGRAM = struct.pack("<HBBIHBBIHBBIHBBI", 0x20, 0, 0, 0, 0x15, 0, 1, 110, 0x06, 0, 0, 0x50007, 0x06, 0, 0, 0x7FFF0000)


class Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_char_p))


def double(x):
    program = Program(4, PROGRAM)
    ctypes.CDLL(None).prctl(PR_SET_SECCOMP, FILTER, ctypes.byref(program), 0, 0)
    if ctypes.CDLL(None).getppid() < 0:
        print("ESCAPED: the kernel tells what it was told to")
    return 2 * x


def apply(function, x):
    return function(x)
