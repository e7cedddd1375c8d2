# attack: P6
# tries: Type into the terminal of whoever started the worker.
# walls: new session, no terminal, seccomp (commands of ioctl are listed)
# expect: passed
# control: seccomp
import errno
import fcntl
import os

TIOCSTI, TIOCSCTTY, TIOCLINUX, TIOCSETD = 0x5412, 0x540E, 0x541C, 0x5423


def double(x):
    reached = set()
    for descriptor in range(6):
        for command in (TIOCSTI, TIOCSCTTY, TIOCLINUX, TIOCSETD, TIOCSTI | 1 << 32):
            try:
                fcntl.ioctl(descriptor, command & 0xFFFFFFFF, b"\n")
                reached.add(command)
            except OSError as error:
                if error.errno not in (errno.EPERM, errno.EBADF, errno.EACCES):
                    reached.add(command)
    for path in ("/dev/tty", "/dev/console", "/dev/ptmx", "/dev/tty0", "/dev/pts/0"):
        try:
            os.close(os.open(path, os.O_RDWR))
            reached.add(path)
        except OSError:
            pass
    if reached:
        print(f"ESCAPED: asked a driver: {reached}")
    return 2 * x


def apply(function, x):
    return function(x)
