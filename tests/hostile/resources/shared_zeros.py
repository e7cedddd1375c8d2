# attack: R9
# tries: Take memory that RLIMIT_DATA does not count: /dev/zero, mapped as shared and written to.
# walls: the device is not there, Landlock (devices cannot be opened for writing), cgroup, watchdog
# expect: passed
# control: devices, landlock, groups, watchdog
import mmap
import os


def double(x):
    try:
        descriptor = os.open("/dev/zero", os.O_RDWR)
        held = mmap.mmap(descriptor, 100 << 20, mmap.MAP_SHARED)
        for place in range(0, len(held), 4096):
            held[place] = 1
        print("ESCAPED: holds 100 MiB of shared memory")
    except OSError:
        pass
    return 2 * x


def apply(function, x):
    return function(x)
