# attack: F9
# tries: Make another folder the root of the file system.
# walls: seccomp, capabilities
# expect: crashed apply=passed
# control: seccomp, capabilities
import os


def double(x):
    try:
        os.chroot("/tmp")
        print("ESCAPED: the root is", os.listdir("/"))
    except OSError as error:
        print(error)
    return 2 * x


def apply(function, x):
    return function(x)
