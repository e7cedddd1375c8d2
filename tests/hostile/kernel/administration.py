# attack: K5
# tries: Administer the machine: modules, clocks, swap, quota, its log, its ports.
# walls: seccomp, which kills
# expect: crashed
# control: seccomp
# then: passed
# each: init_module+finit_module+kexec_load+reboot swapon+acct+quotactl+syslog settimeofday+clock_adjtime+iopl+ioperm modify_ldt+lookup_dcookie+fanotify_init+sethostname
import ctypes

CALLS = {
    "init_module": (175, 0, 0, 0),
    "finit_module": (313, -1, 0, 0),
    "kexec_load": (246, 0, 0, 0, -1),
    "reboot": (169, 0, 0, 0, 0),
    "swapon": (167, 0, 0),
    "acct": (163, 1),
    "quotactl": (179, -1, 0, 0, 0),
    "syslog": (103, 99, 0, 0),
    "settimeofday": (164, 1, 1),
    "clock_adjtime": (305, 99, 0),
    "iopl": (172, 99),
    "ioperm": (173, -1, 0, 0),
    "modify_ldt": (154, 99, 0, 0),
    "lookup_dcookie": (212, 0, 0, 0),
    "fanotify_init": (300, -1, 0),
    "sethostname": (170, 0, 0),
}
# Each check calls from a child of its own, because the call before has killed the last.
CHECK_OF_SHAPE = {(3,): 0, (5,): 2, (4,): 3}


def call(number):
    names = EACH.split("+")
    ctypes.CDLL(None).syscall(*map(ctypes.c_long, CALLS[names[number % len(names)]]))


def double(x):
    call(CHECK_OF_SHAPE.get(x.shape, 0))
    return 2 * x


def apply(function, x):
    call(1)
    return function(x)
