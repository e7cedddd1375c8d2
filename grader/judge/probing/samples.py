"""A tiny exercise of our own: the last proof is that right answers pass, wrong ones fail, and nothing leaks."""

from __future__ import annotations

from dataclasses import replace

from grader.judge.exercise import Check, Exercise, Limits
from grader.judge.text import NOTHING

CHECKS = tuple(Check(name=name, title=NOTHING, points=1, visible=True) for name in ("adds", "adds_again"))
SECRET_CHECK = Check(name="holds_no_secret", title=NOTHING, points=1, visible=True)

_CHECKS_SOURCE = """
from grader.checks import equal
SECRET = {canary!r}
def adds(student, reference):
    equal(student.sum_of(2, 3), reference.sum_of(2, 3))
def holds_no_secret(student):
    report = student.find_text(SECRET[:16], SECRET[16:])
    equal(report["found"], False)
    equal(report["control"], True)
def adds_again(student, reference):
    equal(student.sum_of(20, 30), reference.sum_of(20, 30))
"""
_SOLUTION = "def sum_of(a, b):\n    return a + b\n"


def exercise(runtime: str, device: str, memory_bytes: int) -> Exercise:
    """Return an exercise without checks, whose submission answers attempts.

    Args:
        runtime: Which runtime's boxes.
        device: "cpu" or "gpu".
        memory_bytes: What a submission may take.
    """
    # Long, because a busy machine is no reason to call a wall broken.
    limits = replace(Limits(), memory_bytes=memory_bytes, load_seconds=60.0, check_seconds=60.0)
    return Exercise(
        slug="probe", version="", title=NOTHING, summary=NOTHING, unit=1, order=1, difficulty=1, minutes=1,
        runtime=runtime, device=device, training=False, entry_points=("add",), forbidden=(), datasets=(),
        limits=limits, checks=(), statement=NOTHING, starter="",
        solution=_SOLUTION, checks_source="",
    )  # fmt: skip


def checks_source(canary: str) -> str:
    """Return checks that hold a secret of 32 characters."""
    return _CHECKS_SOURCE.format(canary=canary)


def submission(function: str) -> str:
    """Return what to add to the attempts to make them a submission whose `sum_of` is one of their functions."""
    return f"\n\nsum_of = {function}\n"
