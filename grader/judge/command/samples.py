"""What repeated gradings measured: reports go in, evidence comes out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from grader.judge.command.calibration import Evidence, Key, WrongEvidence, WrongNumber, hash_of
from grader.judge.command.spread import Spread, suggested_bar
from grader.judge.exercise import WrongAnswer
from grader.judge.verdict import CheckResult, Report, Verdict


class Sample(NamedTuple):
    """One measured value; None if it was not finite."""

    value: float | None
    full_at: float
    better: str
    seed: int


def samples_of(reports: Iterable[Report]) -> dict[Key, list[Sample]]:
    """Return everything that gradings measured, in order, of each attempt: the best of three would look too good."""
    found: dict[Key, list[Sample]] = {}
    for report in reports:
        for check in report.checks:
            for one in measured_in(check):
                key = Key(check.name, one["name"], one["data"], one["device"])
                found.setdefault(key, []).append(Sample(one["value"], one["full_at"], one["better"], report.seed))
    return found


def measured_in(check: CheckResult) -> Iterator[Mapping[str, Any]]:
    """Yield what all attempts at a check measured."""
    if not check.attempts:
        yield from check.measurements
    for attempt in check.attempts:
        yield from attempt["measurements"]


def evidence_of(reports: Sequence[Report], solution: str, versions: Mapping[str, str]) -> tuple[Evidence, ...]:
    """Return the evidence in gradings of the solution.

    Args:
        reports: Its reports.
        solution: Its source.
        versions: Of the packages that it ran with.
    """
    return tuple(_of_samples(key, samples, hash_of(solution), versions) for key, samples in samples_of(reports).items())


def wrong_evidence_of(
    answer: WrongAnswer, reports: Sequence[Report], solved: Sequence[Evidence]
) -> tuple[WrongEvidence, ...]:
    """Return what a wrong answer did in the checks that it must fail.

    Args:
        answer: Which.
        reports: Its reports.
        solved: What the solution measured with the same data sets and device at hand.
    """
    found = []
    for name in answer.expect:
        results = [check for report in reports for check in report.checks if check.name == name]
        of_check = {key: samples for key, samples in samples_of(reports).items() if key.check == name}
        if not results:
            continue
        found.append(
            WrongEvidence(
                answer=answer.name,
                check=name,
                # The solution's, because a wrong answer may end before it measures anything.
                data="+".join(sorted({item.data for item in solved if item.check == name and item.data})),
                device=next((item.device for item in solved), "cpu"),
                runs=len(results),
                passed=sum(result.verdict is Verdict.PASSED for result in results),
                numbers=tuple(_wrong_number(key.name, samples) for key, samples in of_check.items()),
                source=hash_of(answer.source),
            )
        )
    return tuple(found)


def _of_samples(key: Key, samples: Sequence[Sample], solution: str, versions: Mapping[str, str]) -> Evidence:
    spread = Spread.of([sample.value for sample in samples])
    better = samples[0].better
    bars = {sample.full_at for sample in samples}
    full_at = bars.pop() if len(bars) == 1 else None
    distance = None if full_at is None else spread.distance(full_at, better)
    return Evidence(
        *key,
        better=better,
        full_at=full_at,
        spread=spread,
        suggested=suggested_bar(spread.mean, spread.sd, better),
        distance=round(distance, 2) if distance is not None and math.isfinite(distance) else None,
        seeds=tuple(dict.fromkeys(sample.seed for sample in samples)),
        solution=solution,
        versions=dict(versions),
    )


def _wrong_number(name: str, samples: Sequence[Sample]) -> WrongNumber:
    better, bars = samples[0].better, [sample.full_at for sample in samples]
    full_at = min(bars) if better == "higher" else max(bars)
    return WrongNumber(name, better, full_at, tuple(sample.value for sample in samples))
