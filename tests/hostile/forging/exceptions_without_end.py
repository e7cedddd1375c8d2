# attack: V14
# tries: Raise an exception whose text takes for ever.
# walls: the clock of the worker
# expect: passed double=timeout
# control: none: the clock is tried by resources/endless_loop
class Endless(Exception):
    def __str__(self):
        while True:
            pass


def double(x):
    if x.shape == (3,):
        raise Endless
    return 2 * x


def apply(function, x):
    return function(x)
