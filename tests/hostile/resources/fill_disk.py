# attack: R13
# tries: Fill the disk: by writing, by reserving, by a file with holes.
# walls: size of the tmpfs, RLIMIT_FSIZE, seccomp, read-only mounts, Landlock
# expect: passed
# control: tmpfs, limits, groups, watchdog
import os

MIB = 1 << 20


def double(x):
    written = 0
    if x.shape == (3,):
        for folder in ("/tmp", "/", "/dev", "/dev/shm", "/var/tmp", "/run", "/python", "/packages", "/code"):
            for number in range(8):
                try:
                    with open(f"{folder}/{number}", "wb", buffering=0) as file:
                        for _ in range(12):
                            written += file.write(bytes(MIB))
                except OSError:
                    pass
        for length in (1 << 50, 10 << 30):
            for make in (os.truncate, lambda path, length: os.posix_fallocate(os.open(path, os.O_RDWR), 0, length)):
                try:
                    make("/tmp/0", length)
                    print(f"ESCAPED: a file of {length} bytes")
                except OSError:
                    pass
        if written > 64 * MIB:
            print(f"ESCAPED: wrote {written / MIB:.0f} MiB")
    return 2 * x


def apply(function, x):
    return function(x)
