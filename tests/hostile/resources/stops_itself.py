# attack: R4
# tries: Stop itself with every signal that stops, so that it waits for ever in a state that ignores signals.
# walls: process namespace (its first process cannot stop itself), wall clock of the worker, which sends SIGKILL
# expect: passed
# control: none: in a process namespace of its own it cannot stop itself; that one stopped from outside is killed, test_hostile.py shows
# single: passed double=timeout unchanged=timeout hidden=timeout
import os
import signal
import time


def double(x):
    start = time.monotonic()
    for number in (signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU):
        os.kill(os.getpid(), number)
    if time.monotonic() > start + 2:
        print("ESCAPED: was stopped for longer than the limit")
    return 2 * x


def apply(function, x):
    return function(x)
