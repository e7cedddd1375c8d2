"""Grade for a long time with two slots, as a worker does, and watch what it holds."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field

from grader.judge.errors import JudgeError
from grader.judge.grading import Judge
from tests.soak.figures import Sample, growth, take_sample
from tests.soak.workload import Work, endless

SLOTS = 2


@dataclass
class Soak:
    """What came of it.

    Args:
        samples: Figures over time.
        gradings: How many ended.
        hostile: How many of them were attacks.
        problems: Wrong verdicts, escapes, gradings that failed on our side, and what has grown.
    """

    samples: list[Sample] = field(default_factory=list)
    gradings: int = 0
    hostile: int = 0
    problems: list[str] = field(default_factory=list)


def soak(gradings: int, seconds: float, seed: int, say: Callable[[Sample], None], rows: int = 40) -> Soak:
    """Grade until that many gradings have ended or the time is over.

    Args:
        gradings: The most.
        seconds: The longest, in wall-clock time.
        seed: Of the order of the work.
        say: Told each sample.
        rows: How many samples to take.
    """
    result, start = Soak(), time.monotonic()
    works = endless(seed)
    with closing(Judge(slots=SLOTS)) as judge, ThreadPoolExecutor(SLOTS, "soak") as pool:
        judge.warm(["numpy", "tensorflow"])
        while result.gradings < gradings and time.monotonic() - start < seconds:
            batch = list(itertools.islice(works, min(max(1, gradings // rows), gradings - result.gradings)))
            result.problems += [problem for problem in pool.map(lambda work: _grade(judge, work), batch) if problem]
            result.gradings += len(batch)
            result.hostile += sum(work.is_hostile for work in batch)
            result.samples.append(take_sample(result.gradings, time.monotonic() - start))
            say(result.samples[-1])
    result.problems += growth(result.samples)
    return result


def _grade(judge: Judge, work: Work) -> str:
    try:
        return work.problem(judge.grade(work.exercise, work.source, seed=work.seed))
    except JudgeError as error:
        return f"{work.name}: not graded: {str(error)[:500]}"


def counted(problems: list[str]) -> Iterator[str]:
    """Return each problem once, with how often it came."""
    for problem in sorted(set(problems)):
        yield f"{problems.count(problem)} x {problem}"
