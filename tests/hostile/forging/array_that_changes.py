# attack: V19
# tries: Let a thread change the array after it was returned.
# walls: an array is copied once, when it is sent
# expect: passed
# control: none: the array that is changed is not looked at any more
import threading
import time


def change(array):
    time.sleep(0.02)
    array[...] = 0


def double(x):
    answer = 2 * x
    threading.Thread(target=change, args=(answer,), daemon=True).start()
    return answer


def apply(function, x):
    return function(x)
