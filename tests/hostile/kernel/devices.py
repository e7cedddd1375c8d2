# attack: K9
# tries: Try commands on every device, and make devices.
# walls: only three devices are there; Landlock, seccomp (commands of ioctl are listed)
# expect: passed
# control: seccomp, landlock
import errno
import fcntl
import os
import stat

KNOWN = {"null", "random", "urandom"}
RNDADDENTROPY, RNDZAPENTCNT, BLKGETSIZE, FIOQSIZE = 0x40085203, 0x5204, 0x1260, 0x5460


def double(x):
    reached = set()
    for folder, _, names in os.walk("/dev"):
        for name in names:
            if name not in KNOWN:
                reached.add(name)
            for mode in (os.O_RDONLY, os.O_RDWR):
                try:
                    descriptor = os.open(f"{folder}/{name}", mode)
                except OSError:
                    continue
                for command in (RNDADDENTROPY, RNDZAPENTCNT, BLKGETSIZE, FIOQSIZE):
                    try:
                        fcntl.ioctl(descriptor, command, bytes(64))
                        reached.add(command)
                    except OSError as error:
                        if error.errno not in (errno.EPERM, errno.EACCES):
                            reached.add(command)
                os.close(descriptor)
    for kind in (stat.S_IFCHR, stat.S_IFBLK):
        try:
            os.mknod("/tmp/device", kind | 0o600, os.makedev(1, 5))
            reached.add("mknod")
        except OSError:
            pass
    if reached:
        print(f"ESCAPED: asked a driver: {reached}")
    return 2 * x


def apply(function, x):
    return function(x)
