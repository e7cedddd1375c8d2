# attack: V14
# tries: Raise exceptions whose text, class or cause is a trap for whoever shows them.
# walls: text is made in the child, bounded, and read again as text only
# expect: passed double=error
# control: none: a stumbling judge is a fault of ours, and a fault fails this test
# each: text_raises text_is_no_text text_is_huge text_exits circle deep box_error judge_error candidate_gone long_name marked_name half_a_character wire_error end_of_file stop
class TextRaises(Exception):
    def __str__(self):
        raise KeyboardInterrupt

    __repr__ = __str__


class TextIsNoText(Exception):
    def __str__(self):
        return 1


class TextIsHuge(Exception):
    def __str__(self):
        return "<b>" * 10_000_000


class TextExits(Exception):
    def __str__(self):
        raise SystemExit(0)


def circle():
    first, second = ValueError("first"), ValueError("second")
    first.__cause__, second.__cause__ = second, first
    first.__context__, second.__context__ = second, first
    return first


def deep():
    error = ValueError("last")
    for _ in range(20_000):
        outer = ValueError("outer")
        outer.__cause__ = error
        error = outer
    return ExceptionGroup("many", [error] * 1000)


def called(name):
    return type(name, (Exception,), {"__module__": "grader.judge.errors"})("our fault")


MADE = {
    "text_raises": TextRaises,
    "text_is_no_text": TextIsNoText,
    "text_is_huge": TextIsHuge,
    "text_exits": TextExits,
    "circle": circle,
    "deep": deep,
    "box_error": lambda: called("BoxError"),
    "judge_error": lambda: called("JudgeError"),
    "candidate_gone": lambda: called("CandidateGone"),
    "long_name": lambda: called("E" * 1_000_000),
    "marked_name": lambda: called("<script>alert(1)</script>\x1b[31m\u202e\0"),
    "half_a_character": lambda: ValueError("\ud800"),
    "wire_error": lambda: __import__("grader.judge.wire").judge.wire.WireError("no"),
    "end_of_file": EOFError,
    "stop": StopIteration,
}


def double(x):
    if x.shape == (3,):
        raise MADE[EACH]()
    return 2 * x


def apply(function, x):
    return function(x)
