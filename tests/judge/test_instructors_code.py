"""An instructor's checks.py and solution.py may do anything: their own exercise fails as our fault, and nothing else.

Our fault means ExaminerError: the student gets no verdict, so no zero. An endless check is stopped 30 seconds and
three times the student's own limit after it began, an endless import after 60 seconds; most tests shorten both.
"""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from grader.judge import examiner
from grader.judge.errors import ExaminerError
from grader.judge.exercise import Exercise, Limits
from grader.judge.grading import Judge
from grader.judge.verdict import Outcome
from tests.hostile.running import at_rest

pytestmark = [pytest.mark.box, pytest.mark.slow]

# What a checks.py of bad intent has at hand: its own channel to the worker, and the nonce of the check that runs.
TOOLS = """
import ctypes, json, os, socket, subprocess, sys, threading, time
import numpy as np
from grader.judge import wire
from grader.judge.wire import Kind
def local(name):
    frame = sys._getframe()
    while frame is not None:
        if name in frame.f_locals and frame.f_globals.get("__name__", "").startswith("grader.judge.inside"):
            return frame.f_locals[name]
        frame = frame.f_back
def say(kind, payload, nonce=None):
    local("channel").send(kind, local("frame").nonce if nonce is None else nonce, payload)
def report(**fields):
    say(Kind.CHECK_DONE, wire.encode(fields))
"""
ONE = "    student.softmax(np.ones(3))\n"


def checks(body: str, *, first: str = ONE) -> str:
    """Return a checks.py whose check asks the student once, then does this."""
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    return f"{TOOLS}def worked_example(student, reference):\n{first}{lines}"


@pytest.fixture
def exercise(softmax: Exercise, monkeypatch: pytest.MonkeyPatch) -> Exercise:
    """One check, short limits, and little patience with the exercise's own code."""
    monkeypatch.setattr(examiner, "_GRACE_SECONDS", 1.0)
    monkeypatch.setattr(examiner, "_LOAD_SECONDS", 3.0)
    monkeypatch.setattr(examiner, "_CALLBACK_SECONDS", 1.0)
    monkeypatch.setattr(examiner, "_SEND_SECONDS", 1.0)
    limits = Limits(load_seconds=5.0, check_seconds=1.0)
    return replace(softmax, checks=(replace(softmax.checks[0], seconds=None),), limits=limits)


def fails_alone(judge: Judge, exercise: Exercise, softmax: Exercise) -> str:
    """Grade a right answer: it must be nobody's zero, soon, and the next exercise must not notice. Return the words."""
    start = time.monotonic()
    with pytest.raises(ExaminerError) as caught:
        judge.grade(exercise, softmax.solution)
    assert time.monotonic() - start < 10
    assert len(str(caught.value)) < 10_000
    report = judge.grade(softmax, softmax.solution)
    assert (report.outcome, report.score) == (Outcome.ACCEPTED, softmax.max_score)
    return str(caught.value)


AT_IMPORT = {
    "loops": ("while True: pass", "took too long"),
    "sleeps": ("import time\ntime.sleep(1000)", "took too long"),
    "raises": ("1 / 0", "ZeroDivisionError"),
    "exits": ("import os\nos._exit(0)", "broke"),
    "sys.exit": ("import sys\nsys.exit(0)", "broke"),
    "recurses": ("def f(): f()\nf()", "RecursionError"),
    "forks": ("import os\nif os.fork() == 0: os._exit(0)", "PermissionError"),
    "lies about being loaded": (
        TOOLS + "local('channel').send(Kind.LOADED, 0, wire.encode(None))\nreport(verdict='passed')", "",
    ),
    "a frame of another kind": (TOOLS + "local('channel').send(Kind.CALL, 0, wire.encode(None))", "instead of LOADED"),
    "a failure that cannot be decoded": (TOOLS + "local('channel').send(Kind.EXAMINER_FAILED, 0, b'?')", "protocol"),
}  # fmt: skip


@pytest.mark.parametrize("file", ["solution", "checks_source"])
@pytest.mark.parametrize("name", AT_IMPORT)
def test_what_happens_at_import_fails_its_own_exercise(
    judge: Judge, exercise: Exercise, softmax: Exercise, name: str, file: str
) -> None:
    code, words = AT_IMPORT[name]
    source = f"{getattr(exercise, file)}\n{code}\n"
    assert words in fails_alone(judge, replace(exercise, **{file: source}), softmax)


DEEDS = {
    "loops": ("while True: pass", "took too long"),
    "sleeps": ("time.sleep(1000)", "took too long"),
    "forks": ("os.fork()", "PermissionError"),
    "starts a program": ("subprocess.run(['/python/bin/python3', '-c', '1'])", "Error"),
    "replaces itself": ("os.execv('/python/bin/python3', ['python3'])", "PermissionError"),
    "opens a socket": ("socket.socket()", "PermissionError"),
    "writes a file outside": ("open('/code/grader/x', 'w')", "Error"),
    "takes all memory": ("np.ones(8 << 30)", "MemoryError"),
    "takes memory bit by bit": ("kept = []\nwhile True: kept.append(np.empty(1 << 26, np.uint8))", "MemoryError"),
    "prints without end": ("while True: print('x' * 10000)", "OutputExceeded"),
    "crashes": ("ctypes.string_at(0)", "broke"),
    "aborts": ("os.abort()", "broke"),
    "exits": ("os._exit(0)", "broke"),
    "sys.exit": ("sys.exit(1)", "broke"),
    "a forbidden call": ("ctypes.CDLL(None).syscall(101, 0, 0, 0, 0)", "broke"),
    "closes its pipes": ("os.closerange(3, 64)", "broke"),
    "calls without end": (
        "while True:\n    try: student.softmax(np.ones(3))\n    except BaseException: pass", "took too long",
    ),
    "starts again without end": ("while True: student.start_again()", "at most 20 times"),
    "sends without end": (
        "point = {'unit': 'step', 'step': 1, 'of': None, 'values': {'loss': 1.0}}\n"
        "while True: say(Kind.EVENT, wire.encode(point))",
        "took too long",
    ),
    "asks and does not listen": (
        "while True: say(Kind.CALL, wire.encode(('get', None, '__doc__', (), {}, '', 0.0)))", "",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DEEDS)
def test_what_a_check_does_fails_its_own_exercise(
    judge: Judge, exercise: Exercise, softmax: Exercise, name: str
) -> None:
    code, words = DEEDS[name]
    assert words in fails_alone(judge, replace(exercise, checks_source=checks(code)), softmax)


DEEP = "'[' * 9000 + ']' * 9000"
LIES = {
    "no verdict": ("report()", "verdict"),
    "a verdict of its own": ("report(verdict='splendid')", "verdict"),
    "a verdict that is a list": ("report(verdict=[])", "verdict"),
    "a report of a gigabyte": ("os.write(local('channel')._out, wire.HEADER.pack(6, 1, 1 << 30))", "at most"),
    "a report that is a list": ("say(Kind.CHECK_DONE, wire.encode([]))", "dict"),
    "a report that is an array": (
        "say(Kind.CHECK_DONE, wire.encode(wire.Array('bool', (1,), b'\\1')))", "dict",
    ),
    "a fraction of 7": ("report(verdict='partial', fraction=7.0)", "fraction"),
    "a fraction of NaN": ("report(verdict='partial', fraction=float('nan'))", "fraction"),
    "a fraction that is text": ("report(verdict='partial', fraction='1')", "fraction"),
    "a failure with all points": ("report(verdict='failed', fraction=1.0)", "fraction"),
    "a reason in one language": ("report(verdict='failed', reason=['no'])", "sentence"),
    "a reason that is a number": ("report(verdict='failed', reason=[1, 2])", "sentence"),
    "details that are no JSON": ("report(verdict='failed', details='{')", "JSON"),
    "details that are bytes": ("report(verdict='failed', details=bytes(200 << 20))", "details"),
    "details of a mebibyte": ("report(verdict='failed', details='{\"a\": \"' + 'x' * 10**6 + '\"}')", "details"),
    "deep details": (f"report(verdict='failed', details={DEEP})", "deep"),
    "details that are a list": ("report(verdict='failed', details='[]')", "details"),
    "details with NaN": ("report(verdict='failed', details='{\"a\": NaN}')", "JSON"),
    "details with a huge number": ("report(verdict='failed', details='{\"a\": ' + '9' * 9000 + '}')", "JSON"),
    "classes that are a number": ("report(verdict='error', types=1 << 20000)", "classes"),
    "an error that was none": ("report(verdict='error', types=['ValueError'])", "did not happen"),
    "an end that was none": ("report(verdict='gone')", "did not happen"),
    "bytes that are no value": ("say(Kind.CHECK_DONE, b'?')", "protocol"),
    "a report of another check": ("say(Kind.CHECK_DONE, wire.encode({'verdict': 'passed'}), 1)", "another check"),
    "a failure that is no dict": ("say(Kind.EXAMINER_FAILED, wire.encode([1 << 20000]))", "raised"),
    "a failure that cannot be decoded": ("say(Kind.EXAMINER_FAILED, b'?')", "protocol"),
    "an event that cannot be decoded": ("say(Kind.EVENT, b'?')", "protocol"),
    "an event that is an array": ("say(Kind.EVENT, wire.encode(wire.Array('bool', (1,), b'\\1')))", "point"),
    "an event too large": ("say(Kind.EVENT, wire.encode(bytes(1 << 20)))", "event"),
    "a call that is none": ("say(Kind.CALL, wire.encode(['call']))", "call"),
    "a call that cannot be decoded": ("say(Kind.CALL, b'?')", "protocol"),
    "a kind that does not exist": ("os.write(local('channel')._out, b'\\xc8' + bytes(16))", "unknown kind"),
    "a kind that only workers send": ("say(Kind.CHECK, wire.encode(None))", "CHECK"),
    "an answer without a question": ("say(Kind.RESULT, wire.encode(None))", "RESULT"),
    "a length that lies": ("os.write(local('channel')._out, b'\\x06' + bytes(8) + b'\\xff' * 8)", "at most"),
}  # fmt: skip


@pytest.mark.parametrize("name", LIES)
def test_a_lie_about_its_report_fails_its_own_exercise(
    judge: Judge, exercise: Exercise, softmax: Exercise, name: str
) -> None:
    code, words = LIES[name]
    assert words in fails_alone(judge, replace(exercise, checks_source=checks(code)), softmax)


@pytest.mark.parametrize("code", ["report(verdict='passed')", "pass"])
def test_a_check_that_asks_the_student_nothing_says_nothing(
    judge: Judge, exercise: Exercise, softmax: Exercise, code: str
) -> None:
    source = checks(code, first="")
    assert "without asking" in fails_alone(judge, replace(exercise, checks_source=source), softmax)


@pytest.mark.parametrize(
    "code",
    ["report(verdict='passed')\nreport(verdict='passed')", "report(verdict='passed')\nsay(Kind.EVENT, b'?')"],
)
def test_a_second_report_is_not_taken_for_the_next_check(
    judge: Judge, exercise: Exercise, softmax: Exercise, code: str
) -> None:
    source = checks(code) + "\ndef second(student):\n" + ONE
    two = (exercise.checks[0], replace(exercise.checks[0], name="second"))
    fails_alone(judge, replace(exercise, checks=two, checks_source=source), softmax)


@pytest.mark.parametrize("body", ["while True: pass", "os._exit(0)", "say(Kind.RESULT, b'?')"])
def test_a_callback_that_breaks_is_not_the_students_fault(
    judge: Judge, exercise: Exercise, softmax: Exercise, body: str
) -> None:
    source = f"{TOOLS}def back(x):\n    {body}\ndef worked_example(student):\n    student.softmax(back)\n"
    student = "def softmax(f, axis=-1):\n    return f(1.0)\n"
    with pytest.raises(ExaminerError):
        judge.grade(replace(exercise, checks_source=source), student)
    assert judge.grade(softmax, softmax.solution).outcome is Outcome.ACCEPTED


def test_the_author_finds_nothing_of_the_site_or_the_student(judge: Judge, exercise: Exercise) -> None:
    site = [str(Path(__file__).resolve()), "/etc/shadow", "/proc/1/environ", "/var/lib", "/home", "/root"]
    student = exercise.solution + "\nMARKER = 'find-me-' + str(6 * 7)\n"
    source = checks(
        "from grader.checks import CheckFailed, Sentence\n"
        f"found = [path for path in {site} if os.path.exists(path) and os.path.abspath(path) != '/']\n"
        "import importlib.util\n"
        "found += [name for name in ('django', 'celery', 'psycopg') if importlib.util.find_spec(name)]\n"
        "found += sorted(os.environ.keys() & {'GRADER_SECRET_KEY', 'GRADER_DATABASE_URL', 'GRADER_REDIS_URL'})\n"
        "found += [name for name in os.listdir('/tmp')] + [name for name in os.listdir('/proc') if name.isdigit()]\n"
        "raise CheckFailed(Sentence('', ' '.join(found)))\n"
    )
    message = judge.grade(replace(exercise, checks_source=source), student).checks[0].message
    assert message is not None
    assert message.en == ""


def test_what_a_lie_can_reach_are_the_points_of_its_own_exercise(judge: Judge, exercise: Exercise) -> None:
    wrong = "def softmax(z, axis=-1):\n    return 0\n"
    lie = checks("report(verdict='passed', details='{\"earned\": 1000}', text='x' * 10**6, traceback='y' * 10**6)")
    report = judge.grade(replace(exercise, checks_source=lie), wrong)
    assert report.score == report.max_score == exercise.max_score
    assert len(report.checks[0].traceback) <= 4000
    assert judge.grade(exercise, wrong).score == 0


def test_what_a_check_leaves_behind_ends_with_the_grading(judge: Judge, exercise: Exercise) -> None:
    leave = "for _ in range(8): threading.Thread(target=time.sleep, args=(1000,), daemon=False).start()"
    leaving = replace(exercise, checks_source=checks(leave))
    held = []
    for gradings in (5, 20):
        for _ in range(gradings):
            assert judge.grade(leaving, exercise.solution).outcome is Outcome.ACCEPTED
        held.append(at_rest())
    # At rest there are more or fewer ready children; a thing left by each of 20 gradings would be more than that.
    assert held[1].descriptors < held[0].descriptors + 20
    assert held[1].processes < held[0].processes + 20
    assert held[1].files == held[0].files


def test_patience_with_an_endless_check_is_bounded(softmax: Exercise) -> None:
    from grader.judge.box.boxes import Boxes

    own = examiner.Examiner(Boxes(), softmax)
    assert all(own.own_seconds(check) <= 30 + 3 * softmax.seconds_of(check) for check in softmax.checks)
    assert max(map(own.own_seconds, softmax.checks)) <= 60
