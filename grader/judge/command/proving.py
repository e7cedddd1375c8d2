"""Running the gradings that a proof needs: all are handed to a pool at once, and collected in order."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from pathlib import Path

from grader.judge import datasets
from grader.judge.command.drawing import pictures_can_be_shown
from grader.judge.command.evidence import bars_have_evidence
from grader.judge.command.ordering import prerequisites_can_be_met
from grader.judge.command.proofs import PRECISIONS, Gradings, Proof, is_as_said, proofs_of
from grader.judge.command.variants import in_precision, using
from grader.judge.command.writing import formulas_can_be_shown, languages_are_complete
from grader.judge.errors import JudgeError
from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.reading import problems, read_folder
from grader.judge.verdict import Report

SOLUTION_RUNS = 20
OTHER_RUNS = 3
TRAINING_RUNS = 3  # of the solution of an exercise that trains models; its other answers run once
MORE_RUNS = 2  # of a wrong answer there that surprises: they tell the luck of a draw from a mistake of the author

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
        precise: Gradings of the solution in less precision, by the name of the type.
        ruled: Gradings of the solution with a forbidden name added, by that name; of an empty file for required names.
        again: Grades a source a few times more, where one grading is the rule; None where it is not.
        cancelled: Set to stop them all.
    """

    slug: str
    gaps: tuple[str, ...] = ()
    exercise: Exercise | None = None
    starter: Runs = field(default_factory=list)
    solution: Runs = field(default_factory=list)
    right: dict[str, Runs] = field(default_factory=dict)
    wrong: dict[str, Runs] = field(default_factory=dict)
    precise: dict[str, Runs] = field(default_factory=dict)
    ruled: dict[str, Runs] = field(default_factory=dict)
    again: Callable[[str], Runs] | None = None
    cancelled: threading.Event = field(default_factory=threading.Event)


def start(path: Path, judge: Judge, pool: Executor, runs: int | None) -> Plan:
    """Read an exercise and hand all its gradings to the pool.

    Args:
        path: Folder of the exercise.
        judge: Grades.
        pool: Runs gradings.
        runs: Gradings of each answer, each with a fresh seed. None takes 20 of the solution and 3 of each other one;
            fewer of an exercise that trains models.
    """
    if found := problems(path):
        return Plan(slug=path.name, gaps=tuple(str(problem) for problem in found))
    exercise = read_folder(path)
    try:
        judge.warm([exercise.runtime])  # else the first gradings would seem slow to load
    except JudgeError as error:
        return Plan(slug=path.name, gaps=(f"{path.name}/exercise.toml: runtime: {error}",))
    cancelled = threading.Event()

    def grade(source: str, times: int, *, recognise: bool = False) -> Runs:
        # Naming mistakes takes longer than grading: once is enough. (A symptom is named in any case.)
        return [
            pool.submit(judge.grade, exercise, source, recognise=recognise and not number, cancelled=cancelled)
            for number in range(times)
        ]

    of_solution, of_others = (TRAINING_RUNS, 1) if exercise.training else (SOLUTION_RUNS, OTHER_RUNS)
    has_precision = exercise.runtime == "numpy" and not exercise.training
    return Plan(
        slug=exercise.slug,
        exercise=exercise,
        starter=grade(exercise.starter, 1),
        solution=grade(exercise.solution, runs or of_solution),
        right={right.name: grade(right.source, runs or of_others) for right in exercise.right},
        wrong={wrong.name: grade(wrong.source, runs or of_others, recognise=True) for wrong in exercise.wrong},
        precise={dtype: grade(in_precision(exercise, dtype), 1) for dtype in PRECISIONS if has_precision},
        ruled={
            **{name: grade(using(exercise, name), 1) for name in exercise.forbidden},
            **{name: grade("", 1) for name in exercise.required},
        },
        again=(lambda source: grade(source, MORE_RUNS)) if exercise.training and not runs else None,
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
            wrong=_of_wrong_answers(plan, plan.exercise),
            precise={name: _reports(runs)[0] for name, runs in plan.precise.items()},
            ruled={name: _reports(runs)[0] for name, runs in plan.ruled.items()},
        )
    except JudgeError as error:
        plan.cancelled.set()
        # Checks that raise, a runtime that is not here: nothing is proved about the answers.
        return [*proofs, Proof("grading", (f"{type(error).__name__}: {error}",))]
    data = tuple(datasets.names_that_come(plan.exercise.datasets).values())
    evidence = bars_have_evidence(plan.exercise, gradings.solution, data)
    return [*proofs, *proofs_of(plan.exercise, gradings), evidence]


def _of_wrong_answers(plan: Plan, exercise: Exercise) -> dict[str, list[Report]]:
    reports = {name: _reports(runs) for name, runs in plan.wrong.items()}
    if plan.again:
        surprising = [answer for answer in exercise.wrong if not is_as_said(answer, reports[answer.name][0])]
        more = {answer.name: plan.again(answer.source) for answer in surprising}
        reports |= {name: reports[name] + _reports(runs) for name, runs in more.items()}
    return reports


def _reports(runs: Sequence[Future[Report]]) -> list[Report]:
    return [run.result() for run in runs]
