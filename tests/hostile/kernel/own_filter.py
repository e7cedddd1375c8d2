# attack: K8
# tries: Load a seccomp filter of its own, to fake the answers of the kernel or to listen to calls.
# walls: seccomp, which kills
# expect: passed double=crashed
# control: seccomp
# each: SET_MODE_STRICT SET_MODE_FILTER NEW_LISTENER GET_ACTION_AVAIL
import ctypes

CALLS = {
    "SET_MODE_STRICT": (317, 0, 1, 0),
    "SET_MODE_FILTER": (317, 1, 0, 0),
    "NEW_LISTENER": (317, 1, 8, 0),
    "GET_ACTION_AVAIL": (317, 2, 0, 0),
}


def double(x):
    if x.shape == (3,):
        ctypes.CDLL(None).syscall(*map(ctypes.c_long, CALLS[EACH]))
        print("ESCAPED: lived to tell of the call")
    return 2 * x


def apply(function, x):
    return function(x)
