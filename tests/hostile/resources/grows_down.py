# attack: R9
# tries: Take memory that counts as stack and not as data: mappings with MAP_GROWSDOWN.
# walls: seccomp, cgroup, watchdog
# expect: passed
# control: seccomp, groups, watchdog
import mmap

GROWS_DOWN = 0x100


def double(x):
    held = []
    try:
        for _ in range(10):
            held.append(mmap.mmap(-1, 10 << 20, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | GROWS_DOWN))
            for place in range(0, len(held[-1]), 4096):
                held[-1][place] = 1
    except OSError:
        pass
    if len(held) == 10:
        print("ESCAPED: holds 100 MiB that count as stack")
    return 2 * x


def apply(function, x):
    return function(x)
