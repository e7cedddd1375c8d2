# attack: P8
# tries: End with success before anything was answered.
# walls: a check that was not answered is not passed
# expect: passed double=crashed
# control: none: a missing answer has no points to give; there is nothing to switch off
# each: _exit exit segv kill
import ctypes
import os
import signal


def double(x):
    if x.shape == (3,):
        if EACH == "_exit":
            os._exit(0)
        if EACH == "exit":
            ctypes.CDLL(None).exit(0)
        if EACH == "segv":
            signal.signal(signal.SIGSEGV, signal.SIG_DFL)
            ctypes.memset(1, 0, 1)
        if EACH == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
            os._exit(137)
    return 2 * x


def apply(function, x):
    return function(x)
