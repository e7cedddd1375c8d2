# attack: U7
# tries: Put modules with the names of others where an import may look for them.
# walls: an import never looks where a box can write
# expect: passed
# control: none: the path of imports is made before the first foreign byte, for the student's own process only
import os
import sys

for name in ("numpy", "sitecustomize", "conftest", "fractions", "grader", "__init__"):
    with open(f"/tmp/{name}.py", "w") as file:
        file.write("print('ESCAPED: another module was imported')\n")
os.chdir("/tmp")
import fractions  # the working folder and the folder of the submission are not looked at

assert "/tmp" not in sys.path and "" not in sys.path


def double(x):
    import numpy.random

    for name in os.listdir("/tmp"):
        os.unlink(f"/tmp/{name}")
    return 2 * x


def apply(function, x):
    return function(x)
