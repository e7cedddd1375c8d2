# attack: R3
# tries: Ignore or block every signal that may be, and compute past the limit.
# walls: wall clock of the worker, which sends SIGKILL
# expect: passed double=timeout
# control: clock
import ctypes
import signal
import time


def double(x):
    if x.shape == (3,):
        for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
            try:
                signal.signal(number, lambda *_: None)
            except (OSError, ValueError):
                pass
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        ctypes.CDLL(None).alarm(0)
        start = time.monotonic()
        while time.monotonic() < start + 1.3:
            pass
        print("ESCAPED: computed past the limit")
    return 2 * x


def apply(function, x):
    return function(x)
