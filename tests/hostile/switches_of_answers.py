"""Switches for walls_off.py: what is believed of an answer, and what the student's process is told.

Each makes the mistake of a grader that somebody really wrote: see sandbox.md, sections 1 and 2f.
"""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from grader.judge import candidate, grading, steps, wire
from grader.judge.box.child import Child
from grader.judge.finding import read_finding

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hostile.walls_off import Workshop

_GUESSED = 7


def _with_guessable_nonces(workshop: Workshop) -> None:
    workshop.patch.setattr(candidate, "secrets", SimpleNamespace(randbits=lambda bits: _GUESSED))


def _with_one_seed_for_all(workshop: Workshop) -> None:
    workshop.patch.setattr(grading, "secrets", SimpleNamespace(randbits=lambda bits: _GUESSED))


def _with_surplus_frames(workshop: Workshop) -> None:
    workshop.patch.setattr(Child, "require_silence", lambda self: None)


def _with_anything_like_an_array(workshop: Workshop) -> None:
    workshop.append(
        "judge/inside/values.py",
        "_exactly = to_wire\n\n\n"
        "def to_wire(value, keep, depth=0):\n"
        "    if hasattr(type(value), '__array__'):\n"
        "        value = np.array(np.asarray(value), dtype=float)\n"
        "    return _exactly(value, keep, depth)\n",
    )


def _with_a_sloppy_comparison(workshop: Workshop) -> None:
    # As in many a notebook: it broadcasts, and no NaN is larger than a tolerance.
    workshop.append(
        "checks/comparison.py",
        "def compare_array(actual, expected, tolerance, place):\n"
        "    from grader.checks.failures import CheckFailed\n"
        "    if (np.abs(np.asarray(actual, dtype=complex) - expected) > 1e-6).any():\n"
        "        raise CheckFailed(Sentence('too far', 'too far'))\n",
    )


def _with_student_and_checks_in_one_process(workshop: Workshop) -> None:
    """Run the submission where the checks run, as most graders do."""
    held: dict[str, str] = {}

    class Remembering(steps.Candidate):
        def __init__(self, *arguments: Any, **named: Any) -> None:
            held["source"] = next(value for value in (*arguments, *named.values()) if isinstance(value, str))
            super().__init__(*arguments, **named)

    class Gullible(steps.Examiner):
        def __init__(self, boxes: Any, exercise: Any, *more: Any) -> None:
            together = exercise.checks_source + (
                "\n\nimport types as _types, sys as _sys\n"
                "_student = _sys.modules['submission'] = _types.ModuleType('submission')\n"
                f"exec(compile({held['source']!r}, 'submission.py', 'exec'), _student.__dict__)\n"
            )
            super().__init__(boxes, replace(exercise, checks_source=together), *more)

        def _finding(self, frame: Any, *_: Any) -> Any:
            return read_finding(wire.decode(frame.payload))

    workshop.patch.setattr(steps, "Candidate", Remembering)
    workshop.patch.setattr(steps, "Examiner", Gullible)
    workshop.exchange(
        "judge/inside/examiner.py",
        "StudentModule(conversation)",
        "ReferenceAsStudent(check.__globals__.get('_student', reference))",
    )


def _with_the_answers_at_hand(workshop: Workshop) -> None:
    """Send the checks and the reference into the student's process, as graders do that compare there."""

    class Talkative(steps.Candidate):
        def __init__(self, boxes: Any, exercise: Any, *more: Any) -> None:
            super().__init__(boxes, exercise, *more)
            told = {"solution": exercise.solution, "checks": exercise.checks_source}
            self._begin = wire.encode({**wire.decode(self._begin), **told})

    workshop.patch.setattr(steps, "Candidate", Talkative)


SWITCHES: dict[str, Callable[[Workshop], None]] = {
    "nonces": _with_guessable_nonces,
    "seeds": _with_one_seed_for_all,
    "silence": _with_surplus_frames,
    "exact-types": _with_anything_like_an_array,
    "comparison": _with_a_sloppy_comparison,
    "two-processes": _with_student_and_checks_in_one_process,
    "nothing-told": _with_the_answers_at_hand,
}
