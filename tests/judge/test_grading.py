"""The door `Judge.grade` with real submissions in real boxes: right, wrong, slow, clumsy and hostile."""

import threading
import time
from dataclasses import replace

import pytest

from grader.judge.errors import ExaminerError, GradingCancelled
from grader.judge.exercise import Exercise, Limits
from grader.judge.grading import Judge
from grader.judge.text import Text
from grader.judge.verdict import Outcome, Report, Verdict

pytestmark = pytest.mark.box

HEAD = "import numpy as np\n"
RIGHT = HEAD + (
    "def softmax(z, axis=-1):\n"
    "    z = np.asarray(z, dtype=float)\n"
    "    e = np.exp(z - z.max(axis=axis, keepdims=True))\n"
    "    return e / e.sum(axis=axis, keepdims=True)\n"
)


def body(line: str) -> str:
    """Return a submission whose softmax does only this."""
    return f"{HEAD}import os, sys, time\ndef softmax(z, axis=-1):\n    {line}\n"


@pytest.fixture
def quick(softmax: Exercise) -> Exercise:
    """Softmax with short limits, so that slow submissions do not make slow tests."""
    checks = tuple(replace(check, seconds=None) for check in softmax.checks[:2])
    limits = Limits(load_seconds=2.0, check_seconds=0.5, memory_bytes=128 << 20, output_bytes=4 << 20)
    return replace(softmax, checks=checks, limits=limits)


def verdicts(report: Report) -> set[Verdict]:
    return {check.verdict for check in report.checks}


def test_a_right_answer_earns_everything(judge: Judge, softmax: Exercise) -> None:
    report = judge.grade(softmax, RIGHT)
    assert report.outcome is Outcome.ACCEPTED
    assert (report.score, report.max_score) == (softmax.max_score, softmax.max_score)
    assert verdicts(report) == {Verdict.PASSED}


# Each clumsy or hostile submission: its text, the verdict it must get, and words of the sentence that explains it.
BAD = {
    "none": (body("return None"), Verdict.FAILED, "None"),
    "text": (body("return 'softmax'"), Verdict.FAILED, "softmax"),
    "a list of the right numbers": (
        RIGHT.replace("return e / e.sum(axis=axis, keepdims=True)", "return (e / e.sum()).tolist()"),
        Verdict.FAILED,
        "list",
    ),
    "nan": (body("return np.full(np.shape(z), np.nan)"), Verdict.FAILED, "NaN"),
    "wrong shape": (body("return np.ones((3, 3, 3))"), Verdict.FAILED, "(3, 3, 3)"),
    "a generator": (body("yield 1"), Verdict.FAILED, "generator"),
    "html in an exception": (body("raise ValueError('<script>alert(1)</script>')"), Verdict.ERROR, "<script>alert(1)"),
    "wrong arity": (HEAD + "def softmax():\n    return 1\n", Verdict.ERROR, "TypeError"),
    "endless loop": (body("while True: pass"), Verdict.TIMEOUT, "0.5 seconds"),
    "asleep": (body("time.sleep(1e9)"), Verdict.TIMEOUT, "0.5 seconds"),
    "fifty gigabytes": (body("return np.ones(50 * 2**30, dtype=np.uint8)"), Verdict.MEMORY, "128 MiB"),
    "a hundred megabytes of prints": (body("[print('x' * 10**6) for _ in range(100)]"), Verdict.OUTPUT, "4 MiB"),
    "sys.exit": (body("sys.exit(0)"), Verdict.ERROR, "sys.exit()"),
    "os._exit": (body("os._exit(0)"), Verdict.CRASHED, "os._exit()"),
    "crash": (body("import ctypes; ctypes.string_at(0)"), Verdict.CRASHED, "SIGSEGV"),
    "killed call": (body("import ctypes; ctypes.CDLL(None).syscall(101, 0, 0, 0, 0)"), Verdict.CRASHED, "system call"),
    "kills everybody": (body("os.kill(-1, 9)"), Verdict.ERROR, "PermissionError"),
    "deep recursion": (body("return softmax(z)"), Verdict.ERROR, "RecursionError"),
    "masked array": (body("return np.ma.masked_array(z)"), Verdict.FAILED, "numpy.ma"),
    "objects": (body("return np.array([None])"), Verdict.FAILED, "object"),
    "an object that equals everything": (
        HEAD + "class Yes:\n    def __eq__(self, other): return True\n    __array_priority__ = 9\n"
        "    def __array__(self, *a, **k): return np.ones(3) / 3\ndef softmax(z, axis=-1): return Yes()\n",
        Verdict.FAILED,
        "Yes",
    ),
    "an exception whose text never comes": (
        HEAD + "class Bad(Exception):\n    def __str__(self): raise RuntimeError\ndef softmax(z, axis=-1): raise Bad\n",
        Verdict.ERROR,
        "could not be shown",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_answer_gets_its_verdict_and_a_sentence_and_harms_nobody(
    judge: Judge, quick: Exercise, name: str
) -> None:
    source, verdict, words = BAD[name]
    report = judge.grade(quick, source)
    first = report.checks[0]
    assert first.verdict is verdict
    assert first.message is not None
    assert words in first.message.en
    assert first.message.ko != first.message.en
    assert report.score == 0
    assert judge.grade(quick, RIGHT).outcome is Outcome.ACCEPTED


@pytest.mark.parametrize(
    ("source", "verdict", "words"),
    [
        ("def softmax(:\n", Verdict.ERROR, "Line 1"),
        ("x = 1\n", Verdict.ERROR, "`softmax`"),
        ("def soft_max(z):\n    return z\n", Verdict.ERROR, "You defined `soft_max`"),
        ("softmax = 3\n", Verdict.ERROR, "`softmax`"),
        ("import django\n", Verdict.ERROR, "No module named 'django'"),
        ("1 / 0\n", Verdict.ERROR, "ZeroDivisionError"),
        ("while True: pass\n", Verdict.TIMEOUT, "outside a function"),
        ("import os; os._exit(3)\n", Verdict.CRASHED, "exit code 3"),
        ("x = bytearray(1 << 40)\n", Verdict.MEMORY, "128 MiB"),
        ("(" * 500 + ")" * 500 + "\n", Verdict.ERROR, "syntax error"),
        ("x = " + "-" * 100_000 + "1\n", None, ""),  # the compiler itself breaks: as an error, or by a crash
    ],
)
def test_a_file_that_cannot_be_imported_says_why(
    judge: Judge, quick: Exercise, source: str, verdict: Verdict | None, words: str
) -> None:
    report = judge.grade(quick, source)
    assert report.outcome is Outcome.NOT_LOADED
    assert report.score == 0
    assert report.load_message is not None
    assert words in report.load_message.en
    if verdict is not None:
        assert verdicts(report) == {verdict}


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("from scipy.special import softmax\n", 1),
        ("import scipy.special as s\n\n\ndef softmax(z, axis=-1):\n    return s.softmax(z)\n", 5),
        ("import scipy\n\n\ndef softmax(z, axis=-1):\n    return scipy.special.softmax(z, axis)\n", 5),
    ],
)
def test_a_forbidden_name_is_refused_with_its_line(judge: Judge, quick: Exercise, source: str, line: int) -> None:
    report = judge.grade(replace(quick, forbidden=("scipy.special.softmax",)), source)
    assert report.outcome is Outcome.NOT_LOADED
    assert f"`scipy.special.softmax` (line {line})" in str(report.load_message)
    # The word in a comment, a text or a name of one's own is no use of it.
    innocent = "# scipy.special.softmax\nscipy_special_softmax = 'scipy.special.softmax'\n" + RIGHT
    assert judge.grade(replace(quick, forbidden=("scipy.special.softmax",)), innocent).score > 0


def test_printed_output_belongs_to_its_check_and_is_cut(judge: Judge, quick: Exercise) -> None:
    report = judge.grade(quick, RIGHT.replace("    e =", "    print('안녕', z.shape)\n    e ="))
    assert report.outcome is Outcome.ACCEPTED
    assert "안녕 (3,)" in report.checks[0].output
    flood = judge.grade(quick, RIGHT.replace("    e =", "    print('x' * 1_000_000)\n    e ="))
    assert flood.outcome is Outcome.ACCEPTED
    assert 1000 < len(flood.checks[0].output) < 40_000


def test_a_traceback_shows_the_students_lines_only(judge: Judge, quick: Exercise) -> None:
    source = "def inner(z):\n    return z.nothing\n\ndef softmax(z, axis=-1):\n    return inner(z)\n"
    report = judge.grade(quick, source)
    trace = report.checks[0].traceback
    assert 'File "submission.py", line 5, in softmax' in trace
    assert "return z.nothing" in trace
    assert "grader" not in trace


def test_a_crash_costs_only_the_check_that_it_happens_in(judge: Judge, softmax: Exercise) -> None:
    crashing = RIGHT.replace("    z = np", "    if np.ndim(z) == 1: __import__('os')._exit(1)\n    z = np")
    report = judge.grade(softmax, crashing)
    by_name = {check.name: check.verdict for check in report.checks}
    assert by_name["worked_example"] is Verdict.CRASHED
    assert by_name["rows_sum_to_one"] is Verdict.PASSED


def test_a_submission_that_always_hangs_is_given_up_in_bounded_time(judge: Judge, softmax: Exercise) -> None:
    hanging = replace(softmax, limits=Limits(check_seconds=0.3), checks=tuple(softmax.checks))
    start = time.monotonic()
    report = judge.grade(hanging, body("while True: pass"))
    assert verdicts(report) == {Verdict.TIMEOUT}
    assert time.monotonic() - start < 0.3 * len(softmax.checks) + 5
    assert "used up all the time" in str(report.checks[-1].message)


def test_slow_imports_after_crashes_use_up_the_time_too(judge: Judge, softmax: Exercise) -> None:
    limits = Limits(load_seconds=2.0, check_seconds=0.5)
    source = f"import time\ntime.sleep(0.6)\n{body('print(chr(33)); os._exit(1)')}"
    report = judge.grade(replace(softmax, limits=limits), source)
    assert [check.verdict for check in report.checks[:2]] == [Verdict.CRASHED, Verdict.CRASHED]
    assert report.checks[-1].verdict is Verdict.TIMEOUT
    # What a child printed belongs to the check in which it ended, and to no later one.
    assert report.checks[-1].output == ""


def test_the_same_seed_gives_the_same_hidden_inputs(judge: Judge, softmax: Exercise) -> None:
    spy = body("raise ValueError(repr(np.asarray(z).ravel()[:3]))")
    one, same, other = (judge.grade(softmax, spy, seed=seed) for seed in (1, 1, 2))
    texts = [[str(check.message) for check in report.checks] for report in (one, same, other)]
    assert texts[0] == texts[1]
    assert texts[0] != texts[2]


def test_one_check_alone_sees_the_same_inputs_as_among_all(judge: Judge, softmax: Exercise) -> None:
    spy = body("raise ValueError(repr(np.asarray(z).ravel()[:3]))")
    everything = {check.name: check.message for check in judge.grade(softmax, spy, seed=5).checks}
    alone = judge.grade(softmax, spy, seed=5, only="matches_reference").checks
    assert [(check.name, check.message) for check in alone] == [("matches_reference", everything["matches_reference"])]


def test_run_uses_only_the_visible_checks(judge: Judge, softmax: Exercise) -> None:
    report = judge.grade(softmax, RIGHT, visible_only=True)
    assert [check.name for check in report.checks] == [check.name for check in softmax.checks if check.visible]


def test_events_tell_of_each_check_as_it_ends(judge: Judge, softmax: Exercise) -> None:
    heard: list[tuple[str, str]] = []
    judge.grade(softmax, RIGHT, on_event=lambda kind, data: heard.append((kind, data.get("name", ""))))
    assert heard[:2] == [("started", ""), ("loaded", "")]
    assert [name for kind, name in heard if kind == "check"] == [check.name for check in softmax.checks]


def test_a_cancelled_grading_stops_and_is_nobodys_zero(judge: Judge, softmax: Exercise) -> None:
    cancelled = threading.Event()
    cancelled.set()
    with pytest.raises(GradingCancelled):
        judge.grade(softmax, RIGHT, cancelled=cancelled)


BROKEN_CHECKS = {
    "raises": ("def worked_example(student):\n    student.softmax([1.0])\n    1 / 0\n", "ZeroDivisionError"),
    "does not compile": ("def worked_example(:\n", "SyntaxError"),
    "ends": ("import os\ndef worked_example(student):\n    os._exit(0)\n", "broke"),
}


@pytest.mark.parametrize("name", ["raises", "does not compile", "ends"])
def test_a_fault_of_the_checks_is_ours_and_never_a_zero(judge: Judge, quick: Exercise, name: str) -> None:
    checks, words = BROKEN_CHECKS[name]
    broken = replace(quick, checks=quick.checks[:1], checks_source=checks)
    with pytest.raises(ExaminerError, match=words):
        judge.grade(broken, RIGHT)
    assert judge.grade(quick, RIGHT).outcome is Outcome.ACCEPTED


def test_a_value_that_breaks_a_check_is_the_students(judge: Judge, quick: Exercise) -> None:
    checks = "import numpy as np\ndef worked_example(student):\n    student.softmax(np.ones(3)).sum(axis=-1)\n"
    exercise = replace(quick, checks=quick.checks[:1], checks_source=checks)
    report = judge.grade(exercise, body("return None"))
    assert report.checks[0].verdict is Verdict.FAILED
    assert "None" in str(report.checks[0].message)
    assert judge.grade(exercise, RIGHT).outcome is Outcome.ACCEPTED


def test_many_gradings_at_once_do_not_mix(judge: Judge, softmax: Exercise) -> None:
    outcomes: dict[int, Report] = {}

    def grade(number: int) -> None:
        source = RIGHT if number % 2 else body(f"raise ValueError('mine is {number}')")
        outcomes[number] = judge.grade(softmax, source)

    threads = [threading.Thread(target=grade, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number, report in outcomes.items():
        if number % 2:
            assert report.outcome is Outcome.ACCEPTED
        else:
            assert f"mine is {number}" in str(report.checks[0].message)


INSTEAD = Text("np.exp로 쓰세요.", "Use np.exp.")


@pytest.mark.parametrize(
    "source",
    [
        "import numpy as np\n\ndef softmax(z, axis=-1):\n    return getattr(np, 'ta' + 'nh')(z)\n",
        "import numpy as np\n\ndef softmax(z, axis=-1):\n    return vars(np)['ta' + 'nh'](z)\n",
        "import sys\n\ndef softmax(z, axis=-1):\n    return vars(sys.modules['numpy._core.umath'])['ta' + 'nh'](z)\n",
    ],
)
def test_a_forbidden_name_in_disguise_is_refused_while_it_runs(judge: Judge, quick: Exercise, source: str) -> None:
    report = judge.grade(replace(quick, forbidden=("numpy.tanh",), instead=INSTEAD), source)
    assert report.score == 0
    assert str(report.checks[0].message and report.checks[0].message.en) == (
        "This exercise does not allow `numpy.tanh`. Use np.exp."
    )


def test_libraries_may_go_on_using_what_is_forbidden(judge: Judge, quick: Exercise) -> None:
    source = RIGHT.replace("    e =", "    z = np.apply_along_axis(lambda row: row, -1, np.asarray(z))\n    e =")
    report = judge.grade(replace(quick, forbidden=("numpy.asanyarray", "numpy.concatenate")), source)
    assert report.outcome is Outcome.ACCEPTED


@pytest.mark.parametrize(
    ("source", "line"),
    [("def f(a, b):\n    return a ^ b\n", 2), ("def f(a, b):\n    a ^= b\n", 2), ("f = lambda a, b: a != b\n", 1)],
)
def test_a_forbidden_operator_is_refused_with_its_line(judge: Judge, quick: Exercise, source: str, line: int) -> None:
    report = judge.grade(replace(quick, forbidden=("^", "!="), instead=INSTEAD), source + RIGHT)
    assert report.outcome is Outcome.NOT_LOADED
    assert report.load_message is not None
    assert f"(line {line}). Use np.exp." in report.load_message.en
    assert judge.grade(replace(quick, forbidden=("^", "!=")), "# ^ !=\n" + RIGHT).outcome is Outcome.ACCEPTED


def test_a_required_name_must_be_used(judge: Judge, quick: Exercise) -> None:
    asked = replace(quick, required=("numpy.exp",), instead=INSTEAD)
    assert judge.grade(asked, RIGHT).outcome is Outcome.ACCEPTED
    report = judge.grade(asked, "def softmax(z, axis=-1):\n    return z\n")
    assert str(report.load_message and report.load_message.ko) == (
        "이 문제에서는 `numpy.exp`을(를) 써야 합니다. np.exp로 쓰세요."
    )
