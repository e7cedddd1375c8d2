"""Running the gradings that a proof needs: all are handed to a pool at once, and collected in order."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from pathlib import Path

from grader.judge.command.drawing import pictures_can_be_shown
from grader.judge.command.ordering import prerequisites_can_be_met
from grader.judge.command.proofs import Gradings, Proof, proofs_of
from grader.judge.command.writing import formulas_can_be_shown, languages_are_complete
from grader.judge.errors import JudgeError
from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.reading import problems, read_folder
from grader.judge.verdict import Report

DEFAULT_RUNS = 3

Runs = list["Future[Report]"]


@dataclass(frozen=True)
class Plan:
    """The gradings of one exercise, under way.

    Args:
        slug: Name of the exercise.
        gaps: Mistakes in its folder; if there are any, nothing is graded.
        exercise: The exercise; None if its folder has mistakes.
        starter: Grading of the starter.
        solution: Gradings of the solution.
        right: Gradings of each other right answer, by name.
        wrong: Gradings of each wrong answer, by name.
        cancelled: Set to stop them all.
    """

    slug: str
    gaps: tuple[str, ...] = ()
    exercise: Exercise | None = None
    starter: Runs = field(default_factory=list)
    solution: Runs = field(default_factory=list)
    right: dict[str, Runs] = field(default_factory=dict)
    wrong: dict[str, Runs] = field(default_factory=dict)
    cancelled: threading.Event = field(default_factory=threading.Event)


def start(path: Path, judge: Judge, pool: Executor, runs: int | None) -> Plan:
    """Read an exercise and hand all its gradings to the pool.

    Args:
        path: Folder of the exercise.
        judge: Grades.
        pool: Runs gradings.
        runs: Gradings of each answer, each with a fresh seed. None takes 3, but only 1 for the wrong and the other
            right answers of an exercise that trains models.
    """
    if found := problems(path):
        return Plan(slug=path.name, gaps=tuple(str(problem) for problem in found))
    exercise = read_folder(path)
    try:
        judge.warm([exercise.runtime])  # else the first gradings would seem slow to load
    except JudgeError as error:
        return Plan(slug=path.name, gaps=(f"{path.name}/exercise.toml: runtime: {error}",))
    cancelled = threading.Event()

    def grade(source: str, times: int) -> Runs:
        return [pool.submit(judge.grade, exercise, source, cancelled=cancelled) for _ in range(times)]

    usual = runs or DEFAULT_RUNS
    training = runs or (1 if exercise.training else DEFAULT_RUNS)
    return Plan(
        slug=exercise.slug,
        exercise=exercise,
        starter=grade(exercise.starter, 1),
        solution=grade(exercise.solution, usual),
        right={right.name: grade(right.source, training) for right in exercise.right},
        wrong={wrong.name: grade(wrong.source, training) for wrong in exercise.wrong},
        cancelled=cancelled,
    )


def collect(plan: Plan, course: Mapping[str, Sequence[str]] | None = None) -> list[Proof]:
    """Wait for the gradings of an exercise and return its proofs.

    Args:
        plan: What `start` returned.
        course: Prerequisites of every exercise, by slug; None if the whole course is not at hand.
    """
    if plan.exercise is None:
        return [Proof("folder", plan.gaps)]
    proofs = [
        Proof("folder", (), f"{len(plan.exercise.checks)} checks, {plan.exercise.max_score} points"),
        languages_are_complete(plan.exercise),
        formulas_can_be_shown(plan.exercise),
        pictures_can_be_shown(plan.exercise),
    ]
    if course is not None:
        proofs.append(prerequisites_can_be_met(plan.slug, course))
    try:
        gradings = Gradings(
            starter=_reports(plan.starter)[0],
            solution=_reports(plan.solution),
            right={name: _reports(runs) for name, runs in plan.right.items()},
            wrong={name: _reports(runs) for name, runs in plan.wrong.items()},
        )
    except JudgeError as error:
        plan.cancelled.set()
        # Checks that raise, a runtime that is not here: nothing is proved about the answers.
        return [*proofs, Proof("grading", (f"{type(error).__name__}: {error}",))]
    return proofs + proofs_of(plan.exercise, gradings)


def _reports(runs: Sequence[Future[Report]]) -> list[Report]:
    return [run.result() for run in runs]
