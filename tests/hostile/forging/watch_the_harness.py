# attack: V3
# tries: Trace every step of the harness and put another answer in the place of the wrong one.
# walls: what comes is an answer, and is compared; silence between calls
# expect: failed double=passed apply=passed unchanged=failed hidden=failed
# control: none: the answer that is put there is right for a visible input only, as if it had been returned
import sys


def spy(frame, event, result):
    if event == "call" and frame.f_code.co_name == "to_wire" and frame.f_back.f_code.co_name == "_crossed":
        value = frame.f_locals.get("value")
        if getattr(value, "shape", None) == (3,):
            value[:] = 2.0, -4.0, 6.0


def double(x):
    sys.setprofile(spy)
    return x.copy()


def apply(function, x):
    return function(x)
