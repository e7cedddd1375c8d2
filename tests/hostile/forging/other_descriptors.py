# attack: V2
# tries: Look for descriptors that were forgotten, and write to each.
# walls: every descriptor but five is closed before a foreign byte is read
# expect: passed
# control: descriptors
import os


def double(x):
    found = []
    for descriptor in range(5, 1024):
        try:
            os.fstat(descriptor)
        except OSError:
            continue
        found.append(descriptor)
    if found:
        print("ESCAPED: has descriptors", found)
    return 2 * x


def apply(function, x):
    return function(x)
