# attack: F3
# tries: Leave a file for the next child of the same box, and look for one.
# walls: a tmpfs per child
# expect: passed double=crashed
# control: own-tmpfs
import os

if os.path.exists("/tmp/left"):
    print("ESCAPED: the child before left", open("/tmp/left").read())


def double(x):
    if x.shape == (3,):
        with open("/tmp/left", "w") as file:
            file.write("a message")
        os._exit(0)
    return 2 * x


def apply(function, x):
    return function(x)
