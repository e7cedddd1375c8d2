# attack: V18
# tries: Change the state of the pipes to the worker, which outlives a process: not to block, and closed.
# walls: each child has pipes of its own, and the worker its own ends
# expect: passed double=crashed
# control: none: what is tried is whether the next submission is graded as ever; it follows
# each: closed exchanged printed
import os


def double(x):
    if x.shape == (3,):
        for descriptor in range(5):
            os.set_blocking(descriptor, False)
        if EACH == "closed":
            os.close(3)
            os.close(4)
        if EACH == "exchanged":
            os.dup2(3, 4)
        if EACH == "printed":
            os.dup2(1, 4)
    return 2 * x


def apply(function, x):
    return function(x)
