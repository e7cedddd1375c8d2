# attack: K1
# tries: Make or enter namespaces, mount, change the root.
# walls: seccomp, which kills
# expect: passed double=crashed
# control: seccomp
# each: unshare setns mount umount2 pivot_root chroot fsopen fsconfig fsmount move_mount open_tree mount_setattr statmount listmount
import ctypes

CALLS = {
    "unshare": (272, 268435456),
    "setns": (308, 0, 0),
    "mount": (165, 0, 0, 0, 0, 0),
    "umount2": (166, 0, 0),
    "pivot_root": (155, 0, 0),
    "chroot": (161, 0),
    "fsopen": (430, 0, 0),
    "fsconfig": (431, -1, 0, 0, 0, 0),
    "fsmount": (432, -1, 0, 0),
    "move_mount": (429, -1, 0, -1, 0, 0),
    "open_tree": (428, -1, 0, 0),
    "mount_setattr": (442, -1, 0, 0, 0, 0),
    "statmount": (457, 0, 0, 0, 0),
    "listmount": (458, 0, 0, 0, 0),
}


def double(x):
    if x.shape == (3,):
        ctypes.CDLL(None).syscall(*map(ctypes.c_long, CALLS[EACH]))
        print("ESCAPED: lived to tell of the call")
    return 2 * x


def apply(function, x):
    return function(x)
