# attack: V4
# tries: Replace the code that writes answers, so that each says what it likes.
# walls: what comes is an answer, and is compared
# expect: failed
# control: none: there is nothing that an answer could say to be believed
import sys

wire = sys.modules["grader.judge.wire"]
harness = sys.modules["grader.judge.inside.candidate"]
SAID = wire.encode((True, None, ()))

wire.encode = lambda value: SAID
harness.wire = wire
harness.values.to_wire = lambda *_: True


def double(x):
    return x


def apply(function, x):
    return x
