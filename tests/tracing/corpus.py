"""A program: grade everything that the exercises hold, with the real judge. `make calls` runs it below strace."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.reading import read_folder
from grader.judge.verdict import Report, Verdict

ROOT = Path(__file__).resolve().parents[2]
ORDINARY = (Path(__file__).with_name("ordinary-python"), Path(__file__).with_name("ordinary-tensorflow"))
# strace stops a thread at every call it makes.
_SLOWER = 30


def exercises(runtime: str) -> list[Exercise]:
    """Return the course's exercises of one runtime, and the ordinary code that is not of the course."""
    folders = [*sorted(path.parent for path in (ROOT / "exercises").glob("*/exercise.toml")), *ORDINARY]
    return [exercise for exercise in map(read_folder, folders) if exercise.runtime == runtime]


def answers(exercise: Exercise) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Yield name, source and the checks that must fail, of every answer of an exercise."""
    yield "solution", exercise.solution, frozenset()
    for right in exercise.right:
        yield f"right/{right.name}", right.source, frozenset()
    for wrong in exercise.wrong:
        yield f"wrong/{wrong.name}", wrong.source, frozenset(wrong.expect)
    yield "starter", exercise.starter, frozenset(check.name for check in exercise.checks)


def with_more_time(exercise: Exercise) -> Exercise:
    """Return an exercise whose limits leave room for strace."""
    limits = exercise.limits
    return replace(
        exercise,
        limits=replace(
            limits, load_seconds=_SLOWER * limits.load_seconds, check_seconds=_SLOWER * limits.check_seconds
        ),
        checks=tuple(replace(check, seconds=check.seconds and _SLOWER * check.seconds) for check in exercise.checks),
    )


def failed(report: Report) -> frozenset[str]:
    """Return the names of the checks that were not passed."""
    return frozenset(check.name for check in report.checks if check.verdict is not Verdict.PASSED)


def main() -> int:
    """Grade everything of the runtime that is named; return 1 if an answer was judged otherwise than it should be."""
    judge = Judge(slots=1)
    surprises = 0
    try:
        for exercise in exercises(sys.argv[1]):
            for name, source, expected in answers(exercise):
                found = failed(judge.grade(with_more_time(exercise), source, seed=1))
                surprises += found != expected
                verdict = "as expected" if found == expected else f"SURPRISE: failed {sorted(found ^ expected)}"
                print(f"{exercise.slug:20} {name:36} {verdict}", flush=True)
    finally:
        judge.close()
    return 1 if surprises else 0


if __name__ == "__main__":
    sys.exit(main())
