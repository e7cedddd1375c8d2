"""What is graded: right and wrong answers of the course with their known verdicts, and hostile ones between them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from grader.judge.exercise import Exercise
from grader.judge.reading import folder_files, read_files
from grader.judge.sources import SourceRefused, refuse_source
from grader.judge.verdict import Report
from tests.hostile import suite

ROOT = Path(__file__).resolve().parents[2]
_TENSORFLOW = ROOT / "grader" / "judge" / "benchmark" / "tensorflow_exercise"
_SLOW = {"timeout", "memory", "output"}
_ONE_HOSTILE_IN = 10
_ONE_TENSORFLOW_IN = 250
_ONE_SLOW_IN = 20  # of the hostile ones: each costs seconds


@dataclass(frozen=True)
class Work:
    """One grading and what must come of it.

    Args:
        name: Exercise and file.
        exercise: What it is handed in for.
        source: The submission.
        verdicts: The verdict of each check; of honest wrong answers only whether it passes.
        is_hostile: Whether it is an attack.
        seed: Of the grading; None draws one.
    """

    name: str
    exercise: Exercise
    source: str
    verdicts: dict[str, str]
    is_hostile: bool = False
    seed: int | None = None

    def problem(self, report: Report) -> str:
        """Return what is wrong with a report; empty if nothing is."""
        came = {check.name: check.verdict.value for check in report.checks}
        if self.is_hostile:
            return self._harm(report, came)
        different = {
            name: came.get(name) for name, verdict in self.verdicts.items() if not _agrees(verdict, came[name])
        }
        return f"{self.name}: expected {self.verdicts}. Received: {came}" if different else ""

    def _harm(self, report: Report, came: dict[str, str]) -> str:
        said = report.load_output + "".join(check.output for check in report.checks)
        if "ESCAPED:" in said:
            return f"{self.name}: {said[said.index('ESCAPED:') :][:200]}"
        forged = [name for name, verdict in came.items() if verdict == "passed" and self.verdicts[name] != "passed"]
        return f"{self.name}: points that it should not have: {forged}" if forged else ""


def endless(seed: int) -> Iterator[Work]:
    """Return works without end, the same for the same seed."""
    choose = random.Random(seed)
    honest, tensorflow = _honest(), list(_of_folder(_TENSORFLOW))
    hostile = _hostile()
    slow = [work for work in hostile if _SLOW & set(work.verdicts.values())]
    quick = [work for work in hostile if work not in slow]
    while True:
        if choose.randrange(_ONE_HOSTILE_IN) == 0:
            yield choose.choice(slow if choose.randrange(_ONE_SLOW_IN) == 0 and slow else quick)
        elif choose.randrange(_ONE_TENSORFLOW_IN) == 0:
            yield choose.choice(tensorflow)
        else:
            yield choose.choice(honest)


def _honest() -> list[Work]:
    folders = [path.parent for path in sorted((ROOT / "exercises").glob("*/exercise.toml"))]
    works = [work for folder in folders for work in _of_folder(folder)]
    return [work for work in works if work.exercise.runtime == "numpy"]


def _of_folder(folder: Path) -> Iterator[Work]:
    # Checks of speed are left out: on a machine that is kept busy on purpose they measure the soak.
    exercise = read_files(folder.name.replace("_", "-"), folder_files(folder))
    quick = tuple(check for check in exercise.checks if "fast" not in check.name and "speed" not in check.name)
    exercise = replace(exercise, checks=quick)
    names = [check.name for check in quick]
    right = [("solution", exercise.solution), *((answer.name, answer.source) for answer in exercise.right)]
    for name, source in right:
        yield Work(f"{exercise.slug}/{name}", exercise, source, dict.fromkeys(names, "passed"))
    for answer in exercise.wrong:
        verdicts = {name: "not passed" if name in answer.expect else "passed" for name in names}
        yield Work(f"{exercise.slug}/wrong/{answer.name}", exercise, answer.source, verdicts)


def _hostile() -> list[Work]:
    exercise = suite.hostile_double()
    works = []
    for attack in suite.attacks():
        expected = attack.expected(exercise)
        if not expected or attack.runtime != "numpy":
            continue  # refused at upload: it never reaches a box
        try:
            source = refuse_source(attack.upload)
        except SourceRefused:
            continue
        works.append(Work(attack.name, exercise, source, expected, is_hostile=True, seed=attack.seed))
    return works


def _agrees(expected: str, came: str) -> bool:
    return came != "passed" if expected == "not passed" else came == expected
