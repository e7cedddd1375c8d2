# attack: F3, F4
# tries: Leave something in a folder that outlives the child: /dev/shm, /var/tmp, /dev/mqueue, the box's own root.
# walls: mount namespace, read-only root, a tmpfs per child
# expect: passed double=crashed
# control: own-tmpfs
import os

FOLDERS = ["/tmp", "/dev/shm", "/var/tmp", "/dev/mqueue", "/run", "/dev", "/proc", "/proc/self", "/etc", "/"]

for folder in FOLDERS:
    if os.path.lexists(f"{folder}/for_the_next"):
        print("ESCAPED: found it in", folder)


def double(x):
    for folder in FOLDERS:
        try:
            os.mkdir(f"{folder}/for_the_next")
        except OSError as error:
            print(folder, error)
    if x.shape == (3,):
        os._exit(0)
    return 2 * x


def apply(function, x):
    return function(x)
