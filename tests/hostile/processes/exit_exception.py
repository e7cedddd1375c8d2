# attack: P8
# tries: End the program by exceptions that most code does not catch.
# walls: an exception of any class is an answer
# expect: error apply=passed
# control: none: a missing answer has no points to give; there is nothing to switch off
import asyncio
import sys

ENDINGS = [SystemExit(0), KeyboardInterrupt(), GeneratorExit(), asyncio.CancelledError(), BaseException("end")]


def double(x):
    sys.exitcode = 0
    raise ENDINGS[len(x) % len(ENDINGS)]


def apply(function, x):
    return function(x)
