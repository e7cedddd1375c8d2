# attack: F5, F1
# tries: Reach outside by .., links of /proc, doubled slashes, NUL, names too long or not UTF-8.
# walls: mount namespace without /proc
# expect: passed
# control: mounts
import os

TRICKS = [
    "/../../etc/hosts",
    "//etc//hosts",
    "/tmp/../etc/./hosts",
    "/proc/self/root/etc/hosts",
    "/proc/1/root/etc/hosts",
    "/proc/self/cwd/../etc/hosts",
    "/proc/self/fd/3",
    "/dev/fd/3",
    "/dev/../etc/hosts",
    "/python/../etc/hosts",
    "/packages/numpy/../../etc/hosts",
    b"/etc/\xff\xfe/../hosts",
    "/etc/hosts\0.txt",
    "/" * 4000 + "etc/hosts",
    "/tmp/" + "a" * 4096,
    "/tmp/" + "a/" * 2000 + "../" * 2000 + "../etc/hosts",
]


def double(x):
    for trick in TRICKS:
        try:
            descriptor = os.open(trick, os.O_RDONLY)
        except (OSError, ValueError):
            continue
        print("ESCAPED: opened", trick[:40], os.read(descriptor, 40))
    os.chdir("/tmp")
    os.symlink("/etc/hosts", "link")
    if os.path.exists("link"):
        print("ESCAPED: a link leads out")
    os.unlink("link")
    return 2 * x


def apply(function, x):
    return function(x)
