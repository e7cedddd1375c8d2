# attack: K8
# tries: Load a seccomp filter of its own, to fake the answers of the kernel or to listen to calls.
# walls: seccomp, which kills
# expect: crashed
# control: seccomp
# then: passed
# each: SET_MODE_STRICT+SET_MODE_FILTER+NEW_LISTENER+GET_ACTION_AVAIL
import ctypes

CALLS = {
    "SET_MODE_STRICT": (317, 0, 1, 0),
    "SET_MODE_FILTER": (317, 1, 0, 0),
    "NEW_LISTENER": (317, 1, 8, 0),
    "GET_ACTION_AVAIL": (317, 2, 0, 0),
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
