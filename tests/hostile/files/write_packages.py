# attack: F2
# tries: Write to the code of the judge, to numpy, to the interpreter, to a device, to /.
# walls: read-only mounts, another user, Landlock
# expect: passed
# control: read-only, landlock
import os

import numpy


def double(x):
    for folder in ["/code/grader/judge/inside", os.path.dirname(numpy.__file__), "/python/lib", "/usr/lib", "/etc", "/", "/dev"]:
        path = f"{folder}/left_by_a_submission.py"
        try:
            with open(path, "w") as file:
                file.write("raise SystemExit\n")
        except OSError:
            continue
        os.unlink(path)
        print("ESCAPED: wrote in", folder)
    try:
        with open("/code/grader/judge/inside/values.py", "r+") as file:
            print("ESCAPED: may change", file.name)
    except OSError as error:
        print(error)
    return 2 * x


def apply(function, x):
    return function(x)
