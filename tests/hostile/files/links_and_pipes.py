# attack: F4
# tries: Leave links, a named pipe, a socket and a device where somebody trusted may read.
# walls: nobody trusted opens a path of the box; seccomp and Landlock refuse the nodes
# expect: passed
# control: seccomp, landlock
import os
import stat

NAMES = ["/tmp/result.json", "/tmp/report", "/tmp/stdout", "/tmp/score"]


def double(x):
    for name in NAMES:
        os.symlink("/etc/passwd", name)
        os.rename(name, f"{name}.link")
        open(name, "w").close()
    for make in (
        lambda: os.link("/tmp/score", "/tmp/hard"),
        lambda: os.mkfifo("/tmp/pipe"),
        lambda: os.mknod("/tmp/socket", 0o600 | stat.S_IFSOCK),
        lambda: os.mknod("/tmp/null", 0o600 | stat.S_IFCHR, os.makedev(1, 3)),
        lambda: os.mknod("/tmp/disk", 0o600 | stat.S_IFBLK, os.makedev(8, 0)),
    ):
        try:
            make()
        except OSError as error:
            print(error)
    for name in ("/tmp/pipe", "/tmp/socket", "/tmp/null", "/tmp/disk"):
        if os.path.lexists(name):
            print("ESCAPED: made", name)
            os.unlink(name)
    for name in os.listdir("/tmp"):
        os.unlink(f"/tmp/{name}")
    return 2 * x


def apply(function, x):
    return function(x)
