# attack: R9
# tries: Take memory that RLIMIT_DATA does not count: memfd, shared mappings, files in every writable folder.
# walls: seccomp, size of the tmpfs, RLIMIT_FSIZE, cgroup, watchdog
# expect: passed
# control: seccomp, tmpfs, limits, groups, watchdog
import mmap
import os

MIB = 1 << 20


def filled(descriptor, size):
    for done in range(0, size, MIB):
        os.write(descriptor, bytes(MIB))
    return size


def anonymous(size):
    held.append(mmap.mmap(-1, size, mmap.MAP_SHARED | mmap.MAP_ANONYMOUS))
    for place in range(0, size, 4096):
        held[-1][place] = 1
    return size


def memory_file(size):
    descriptor = os.memfd_create("hidden")
    held.append(descriptor)
    return filled(descriptor, size)


def file_in(folder, number):
    descriptor = os.open(f"{folder}/{number}", os.O_CREAT | os.O_RDWR, 0o600)
    size = filled(descriptor, 12 * MIB)
    held.append(mmap.mmap(descriptor, size, mmap.MAP_SHARED))
    os.close(descriptor)
    return size


def double(x):
    taken = 0
    attempts = [lambda: anonymous(30 * MIB), lambda: memory_file(30 * MIB)]
    for folder in ("/tmp", "/dev/shm", "/dev", "/", "/var/tmp", "/run"):
        attempts += [lambda folder=folder, number=number: file_in(folder, number) for number in range(4)]
    if x.shape == (3,):
        for attempt in attempts:
            try:
                taken += attempt()
            except OSError:
                pass
        if taken > 40 * MIB:
            print(f"ESCAPED: holds {taken / MIB:.0f} MiB of shared memory")
    return 2 * x


held = []


def apply(function, x):
    return function(x)
