"""`student.start_again()` through the door `Judge.grade`: what a submission has seen does not survive it."""

import pytest

from grader.judge.grading import Judge
from grader.judge.verdict import CheckResult, Verdict
from tests.judge.training_exercises import loop_exercise

pytestmark = pytest.mark.box

CHECKS = """\
from grader.checks import Sentence, at_most, train


def learns(student, rng):
    secret = float(rng.normal())
    train(student, [secret], [0.0])
    student.start_again()
    at_most(abs(student.weight() - 2), 0.1, what=Sentence("오차", "error"), name="error")
    train(student, [secret], [0.0])
    at_most(abs(student.weight() - 2), 0.1, what=Sentence("오차", "error"), name="other_error")
"""
FORGETFUL = """\
print("loaded")


def train(x, y):
    print("trained")


def weight():
    return 2.0
"""
KEEPS_WHAT_IT_SAW = """\
import os

seen = []


def train(x, y):
    seen.append(x)
    os.environ["SEEN"] = "1"
    for folder in ("/tmp", "."):
        try:
            open(f"{folder}/seen", "w").write("1")
        except OSError:
            pass


def weight():
    kept = seen or "SEEN" in os.environ or os.path.exists("/tmp/seen") or os.path.exists("seen")
    return 3.0 if kept else 2.0
"""


def graded(judge: Judge, source: str) -> CheckResult:
    return judge.grade(loop_exercise(CHECKS), source, recognise=False).checks[0]


def test_a_new_process_answers_and_what_was_printed_is_kept(judge: Judge) -> None:
    check = graded(judge, FORGETFUL)

    assert check.verdict is Verdict.PASSED
    assert check.output.splitlines() == ["trained", "loaded", "trained"]


def test_nothing_that_was_seen_survives(judge: Judge) -> None:
    check = graded(judge, KEEPS_WHAT_IT_SAW)

    # The first question comes to a new process, the second to one that has seen the secret since.
    assert [one["name"] for one in check.measurements] == ["error", "other_error"]
    assert [one["value"] for one in check.measurements] == [0.0, 1.0]
    assert check.verdict is Verdict.FAILED
