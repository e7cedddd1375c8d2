"""What a hidden check gave to a submission is never shown by a visible one that runs after it."""

from dataclasses import replace

import pytest

from grader.judge.exercise import Exercise
from grader.judge.grading import Judge

pytestmark = pytest.mark.box

# One process answers all checks, so it may keep what it was given and print it later.
KEEPS = """
SEEN = []
def softmax(z, axis=-1):
    print("seen so far:", len(SEEN), SEEN)
    SEEN.append("secret")
    return z
"""


def test_hidden_checks_run_after_all_visible_ones(judge: Judge, softmax: Exercise) -> None:
    hidden_first = replace(softmax, checks=tuple(sorted(softmax.checks, key=lambda check: check.visible)))
    assert not hidden_first.checks[0].visible
    report = judge.grade(hidden_first, KEEPS)
    assert [check.name for check in report.checks] == [check.name for check in hidden_first.checks]
    first = next(check for check in report.checks if check.visible)
    assert first.output.startswith("seen so far: 0 []")
