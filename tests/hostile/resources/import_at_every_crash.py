# attack: R6
# tries: Use nearly all the time of the import, then crash, so that it is imported again for every check.
# walls: time of importing again counts as time of the checks
# expect: crashed
# control: none: how long the whole took is what the test measures
import os
import time

time.sleep(0.4)


def double(x):
    os._exit(1)


def apply(function, x):
    os._exit(1)
