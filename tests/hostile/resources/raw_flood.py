# attack: R15
# tries: Flood the pipe of printed output past Python, from a thread, while the answer is awaited.
# walls: bound of printed bytes, wall clock
# expect: passed double=output
# control: output
# then: passed
import os
import threading
import time


def flood():
    for _ in range(200):
        os.write(1, bytes(50_000))
        os.write(2, b"\xff" * 50_000)


def double(x):
    if x.shape == (3,):
        thread = threading.Thread(target=flood)
        thread.start()
        thread.join()
    return 2 * x


def apply(function, x):
    return function(x)
