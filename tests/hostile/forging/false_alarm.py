# attack: V17
# tries: End with a status that looks like our own fault, to be graded again for nothing.
# walls: how a child ended is read from the kernel, and only before its first foreign byte it is ours
# expect: passed double=crashed
# control: none: a fault of ours fails this test
# each: setup_failed killed one all none
import os


def double(x):
    if x.shape == (3,):
        os._exit({"setup_failed": 97, "killed": 137, "one": 1, "all": 255, "none": 0}[EACH])
    return 2 * x


def apply(function, x):
    return function(x)
