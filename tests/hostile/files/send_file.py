# attack: F10
# tries: The same by calls that copy inside the kernel: sendfile, copy_file_range, a writable shared mapping.
# walls: seccomp, read-only mounts
# expect: passed
# control: seccomp
import mmap
import os


def double(x):
    library = os.open("/etc/ld.so.cache", os.O_RDONLY)
    own = os.open("/tmp/own", os.O_RDWR | os.O_CREAT)
    for name, copy in {
        "sendfile": lambda: os.sendfile(own, library, 0, 1),
        "copy_file_range": lambda: os.copy_file_range(own, own, 1, 0, 5),
        "a shared mapping": lambda: mmap.mmap(library, 1, mmap.MAP_SHARED, mmap.PROT_WRITE),
    }.items():
        try:
            copy()
        except OSError as error:
            print(name, error)
        else:
            print("ESCAPED:", name)
    os.unlink("/tmp/own")
    return 2 * x


def apply(function, x):
    return function(x)
