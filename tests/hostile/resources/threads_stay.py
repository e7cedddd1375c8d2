# attack: R11
# tries: Leave as many threads as can be had running after the answer.
# walls: RLIMIT_NPROC, end of the process namespace
# expect: passed
# control: limits, groups
import threading
import time


def double(x):
    threading.stack_size(1 << 16)
    try:
        for _ in range(150):
            threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
        print("ESCAPED: 150 threads stay")
    except (RuntimeError, MemoryError):
        pass
    return 2 * x


def apply(function, x):
    return function(x)
