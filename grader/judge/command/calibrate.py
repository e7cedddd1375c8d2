"""`grader calibrate EXERCISE_DIR`: measure how far bars are from what the solution reaches, and keep the evidence.

The solution is graded again and again, each time with a fresh seed, with the fetched data sets and once more with what
stands in for them. A bar belongs at least four standard deviations away: then luck fails fewer than one right answer in
ten thousand. Wrong answers can be measured likewise. Nothing is refused here; `grader check` does that.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from grader.judge import datasets
from grader.judge.command.calibration import FILE, Calibration, Evidence, WrongEvidence
from grader.judge.command.calibration_text import OK, line_of, tables_of, verdict_of
from grader.judge.command.inputs import WrongUseError, count, data_folder, folder
from grader.judge.command.judging import judge_for
from grader.judge.command.samples import evidence_of, wrong_evidence_of
from grader.judge.command.spread import LEAST_DISTANCE
from grader.judge.command.terminal import is_coloured, plain
from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.reading import read_folder
from grader.judge.verdict import Report, Verdict

_RUNS = 30
_PARALLEL = 2  # gradings at a time

Say = Callable[[str], None]


def add_parser(subparsers: Any) -> None:
    """Add `calibrate` to the command line."""
    parser = subparsers.add_parser(
        "calibrate",
        help="measure how safe the bars of a training exercise are",
        description=f"Grade the solution again and again and write {FILE}; exit 1 if a bar is nearer than"
        f" {LEAST_DISTANCE:g} standard deviations, or if a wrong answer passed.",
    )
    parser.add_argument("exercise", metavar="EXERCISE_DIR", type=folder, help="folder of the exercise")
    parser.add_argument(
        "--runs", metavar="N", type=count, default=_RUNS, help="gradings of the solution; 30 if left out"
    )
    parser.add_argument("--wrong", metavar="N", type=count, default=0, help="grade each wrong answer N times, too")
    parser.add_argument("--only", metavar="CHECK", help="run one check only")
    parser.add_argument("--json", action="store_true", help="print what was measured as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Measure, print, keep, and return 1 if a bar is too near."""
    exercise = read_folder(arguments.exercise)
    if arguments.only is not None and arguments.only not in [check.name for check in exercise.checks]:
        names = ", ".join(check.name for check in exercise.checks)
        raise WrongUseError(f"--only must be a check of {exercise.slug}: {names}. Received: {arguments.only}")
    progress = sys.stderr if arguments.json else sys.stdout

    def say(line: str) -> None:
        progress.write(f"{plain(line)}\n")
        progress.flush()

    found, failures = Calibration(), 0
    for data_dir in _data_folders(exercise, data_folder(os.environ)):
        with closing(judge_for(os.environ, data_dir, _PARALLEL)) as judge:
            judge.warm([exercise.runtime])
            gradings = _Gradings(judge, exercise, arguments.only, say)
            evidence, failed = gradings.of_solution(arguments.runs)
            wrong = gradings.of_wrong_answers(arguments.wrong, evidence) if arguments.wrong else ()
        new = Calibration(evidence, wrong)
        found, failures = found.merged(new), failures + failed
        if not new.evidence:
            raise WrongUseError(
                f"nothing in {exercise.slug} was measured: its checks use no scale, at_least or at_most"
            )
        # At once: what took minutes outlives an interruption of what comes next.
        _keep(arguments.exercise / FILE, new)
    if arguments.json:
        sys.stdout.write(json.dumps(found.as_json(), indent=2) + "\n")
    else:
        sys.stdout.write(tables_of(found, with_colours=is_coloured(sys.stdout)))
    is_safe = all(verdict_of(item) == OK for item in found.evidence) and not failures
    return 0 if is_safe and not any(one.passed for one in found.wrong) else 1


def _data_folders(exercise: Exercise, data_dir: Path | None) -> list[Path | None]:
    """Return the folders of data to grade with: the fetched one, and none at all if other data come then."""
    with_all, without = (datasets.data_used(exercise.datasets, place) for place in (data_dir, None))
    return [data_dir, None] if with_all != without else [data_dir]


@dataclass(frozen=True)
class _Gradings:
    """The gradings of one exercise with one folder of data.

    Args:
        judge: Grades.
        exercise: The exercise.
        only: The only check to run; None for all.
        say: Prints a line.
    """

    judge: Judge
    exercise: Exercise
    only: str | None
    say: Say

    def of_solution(self, runs: int) -> tuple[tuple[Evidence, ...], int]:
        """Return the evidence, and how often the solution did not pass."""
        exercise = self.exercise
        reports = list(self._graded("solution", exercise.solution, runs))
        lost = [(report, check) for report in reports for check in report.checks if check.verdict is not Verdict.PASSED]
        for report, check in lost:
            self.say(f"solution.py did not pass {check.name} ({check.verdict}) with seed {report.seed}")
        return evidence_of(reports, exercise.solution, self.judge.versions(exercise.runtime)), len(lost)

    def of_wrong_answers(self, runs: int, solved: tuple[Evidence, ...]) -> tuple[WrongEvidence, ...]:
        """Return what the wrong answers did where they must fail."""
        found: list[WrongEvidence] = []
        for answer in self.exercise.wrong:
            if self.only is None or self.only in answer.expect:
                reports = list(self._graded(f"wrong/{answer.name}", answer.source, runs))
                found += wrong_evidence_of(answer, reports, solved)
        return tuple(found)

    def _graded(self, name: str, source: str, runs: int) -> Iterator[Report]:
        """Yield reports with fresh seeds in the order in which they began, and say a line about each."""
        so_far: list[Report] = []
        grade = partial(self.judge.grade, self.exercise, source, only=self.only, recognise=False)
        pool = ThreadPoolExecutor(_PARALLEL)
        try:
            for future in [pool.submit(grade) for _ in range(runs)]:
                so_far.append(future.result())
                self.say(f"{name}  {len(so_far)}/{runs}  {line_of(so_far)}")
                yield so_far[-1]
        finally:
            pool.shutdown(cancel_futures=True)


def _keep(path: Path, new: Calibration) -> None:
    try:
        old = Calibration.read(path.read_text(encoding="utf-8")) if path.is_file() else Calibration()
    except ValueError:
        old = Calibration()  # measured again, so nothing of a damaged file is needed
    part = path.with_suffix(".part")
    part.write_text(old.merged(new).text(), encoding="utf-8")
    part.replace(path)
