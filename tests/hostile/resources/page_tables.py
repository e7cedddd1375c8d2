# attack: R9
# tries: Take memory of the kernel that RLIMIT_DATA does not count: page tables of mappings that may only be read.
# walls: RLIMIT_AS, cgroup, watchdog
# expect: passed
# control: limits, groups, watchdog
import mmap

GIB = 1 << 30


def double(x):
    # 4 KiB of page table for every 2 MiB of addresses that were read once.
    held = []
    try:
        for _ in range(50):
            held.append(mmap.mmap(-1, GIB, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, mmap.PROT_READ))
            sum(held[-1][::2 << 20])
    except OSError:
        pass
    if len(held) == 50:
        print("ESCAPED: holds 100 MiB of page tables")
    return 2 * x


def apply(function, x):
    return function(x)
