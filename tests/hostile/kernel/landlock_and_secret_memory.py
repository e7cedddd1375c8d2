# attack: K10
# tries: Stack Landlock rules of its own, hide memory from everybody.
# walls: seccomp, which kills
# expect: passed double=crashed
# control: seccomp
# each: landlock_create_ruleset landlock_add_rule landlock_restrict_self memfd_secret
import ctypes

CALLS = {
    "landlock_create_ruleset": (444, 0, 0, 1),
    "landlock_add_rule": (445, -1, 0, 0, 0),
    "landlock_restrict_self": (446, -1, 0),
    "memfd_secret": (447, 0),
}


def double(x):
    if x.shape == (3,):
        ctypes.CDLL(None).syscall(*map(ctypes.c_long, CALLS[EACH]))
        print("ESCAPED: lived to tell of the call")
    return 2 * x


def apply(function, x):
    return function(x)
