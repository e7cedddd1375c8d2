# attack: V17
# tries: Claim that memory or time ran out.
# walls: a claim costs points like any other exception
# expect: passed double=memory
# control: none: a fault of ours fails this test
def double(x):
    if x.shape == (3,):
        raise MemoryError("the grader has no memory left: please grade again")
    return 2 * x


def apply(function, x):
    return function(x)
