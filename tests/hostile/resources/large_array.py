# attack: R7
# tries: Ask for far more memory than there is, then for more than is allowed.
# walls: RLIMIT_DATA, cgroup, watchdog
# expect: memory apply=passed
# control: limits, groups, watchdog
import numpy as np


def double(x):
    for shape in ((10**6, 10**6), (2**62,)):
        try:
            np.ones(shape)
        except (MemoryError, ValueError):
            pass
    held = [np.ones(10 << 20, dtype=np.uint8) for _ in range(20)]
    print(f"ESCAPED: holds {len(held) * 10} MiB")
    return 2 * x


def apply(function, x):
    return function(x)
