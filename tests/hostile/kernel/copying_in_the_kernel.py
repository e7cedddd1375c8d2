# attack: K6
# tries: Copy files inside the kernel; shutil must get along without.
# walls: seccomp
# expect: passed
# control: seccomp
import os
import shutil


def double(x):
    with open("/tmp/from", "wb") as file:
        file.write(b"x" * 10_000)
    source, target = os.open("/tmp/from", os.O_RDONLY), os.open("/tmp/to", os.O_CREAT | os.O_RDWR)
    for name, copy in (
        ("sendfile", lambda: os.sendfile(target, source, 0, 100)),
        ("copy_file_range", lambda: os.copy_file_range(source, target, 100)),
    ):
        try:
            copy()
            print(f"ESCAPED: {name}")
        except OSError:
            pass
    shutil.copyfile("/tmp/from", "/tmp/copy")
    with open("/tmp/copy", "rb") as file:
        return 2 * x if file.read() == b"x" * 10_000 else None


def apply(function, x):
    return function(x)
