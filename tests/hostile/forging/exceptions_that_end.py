# attack: V15
# tries: Raise what ends a program, to skip the checks that come later.
# walls: each check without an answer is lost, and only that
# expect: passed double=error
# control: none: there is no wall; the reader of answers takes every exception for an answer
# each: SystemExit KeyboardInterrupt GeneratorExit BaseException CancelledError
import asyncio
import builtins


def double(x):
    if x.shape == (3,):
        raise getattr(builtins, EACH, asyncio.CancelledError)
    return 2 * x


def apply(function, x):
    return function(x)
