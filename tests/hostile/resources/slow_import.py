# attack: R6
# tries: Spend the time while the file is imported, before any check has begun.
# walls: wall clock of the worker, with a limit of its own for the import
# expect: timeout
# control: clock
import time

start = time.monotonic()
while time.monotonic() < start + 1.3:
    pass
print("ESCAPED: imported past the limit")


def double(x):
    return 2 * x


def apply(function, x):
    return function(x)
