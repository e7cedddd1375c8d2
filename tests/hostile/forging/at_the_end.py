# attack: V3
# tries: Answer wrongly, and leave behind whatever runs at the end: exit handlers, finalizers, hooks, timers.
# walls: nobody reads after the last answer, and the child is killed
# expect: failed apply=passed
# control: none: whatever ran would only write to a pipe that nobody reads any more
import atexit
import os
import signal
import struct
import sys
import threading
import weakref

RESULT = 8


def too_late(*_, **__):
    os.write(1, b"ESCAPED: ran after the end\n")
    os.write(4, struct.pack("<BQQ", RESULT, 7, 1) + b"T")


class Mine:
    def __del__(self):
        too_late()


mine = Mine()
mine.itself = mine
atexit.register(too_late)
threading._register_atexit(too_late)
weakref.finalize(mine, too_late)
sys.excepthook = sys.unraisablehook = threading.excepthook = too_late
for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGUSR1):
    signal.signal(number, too_late)


def double(x):
    return x


def apply(function, x):
    return function(x)
