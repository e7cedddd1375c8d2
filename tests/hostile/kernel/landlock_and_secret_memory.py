# attack: K10
# tries: Stack Landlock rules of its own, hide memory from everybody.
# walls: seccomp, which kills
# expect: crashed
# control: seccomp
# then: passed
# each: landlock_create_ruleset+landlock_add_rule+landlock_restrict_self+memfd_secret
import ctypes

CALLS = {
    "landlock_create_ruleset": (444, 0, 0, 1),
    "landlock_add_rule": (445, -1, 0, 0, 0),
    "landlock_restrict_self": (446, -1, 0),
    "memfd_secret": (447, 0),
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
