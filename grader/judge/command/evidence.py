"""The proof of the bars: each has been calibrated with this solution, on each data set, and lies far enough away."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from grader.judge.command.calibration import Calibration, Evidence, Key, WrongEvidence, hash_of
from grader.judge.command.proofs import Proof
from grader.judge.command.samples import Sample, samples_of
from grader.judge.command.spread import LEAST_DISTANCE
from grader.judge.exercise import Exercise
from grader.judge.verdict import Report

LEAST_RUNS = 20
FARTHEST = 6.0  # standard deviations that a later run may be away from the evidence
_PART_OF_THE_WAY = 0.1  # from the mean to the bar


def bars_have_evidence(exercise: Exercise, solution: Sequence[Report], data: Iterable[tuple[str, ...]]) -> Proof:
    """Prove that luck fails no right answer, and passes no wrong one, as far as anybody measured.

    Args:
        exercise: The exercise with its calibration.
        solution: Reports of the solution.
        data: For each data set that the exercise asks for, the names of what may come, as a stand-in is not the same:
            evidence is wanted for each.
    """
    measured = samples_of(solution)
    try:
        known = Calibration.read(exercise.calibration)
    except ValueError as error:
        return Proof("evidence", (str(error),))
    if not measured and not known.evidence:
        silent = "it trains, but no check measures anything (scale, at_least, at_most)"
        return Proof("evidence", (silent,) if exercise.training else (), "nothing is measured")
    command = f"run grader calibrate on {exercise.slug}"
    if not known.evidence:
        names = ", ".join(sorted({f"{key.check} ({key.name})" for key in measured}))
        return Proof("evidence", (f"there is no evidence for the bars of {names}: {command}",))
    gaps = [
        *_stale(exercise, known, command),
        *_missing(known, measured, data, command),
        *(gap for item in known.evidence for gap in _gaps_of(item, measured.get(item.key, ()))),
        *_wrong_ones(exercise, known),
    ]
    return Proof("evidence", tuple(dict.fromkeys(gaps)), _note(known, measured))


def _stale(exercise: Exercise, known: Calibration, command: str) -> Iterator[str]:
    now = hash_of(exercise.solution)
    if old := sorted({item.data or item.check for item in known.evidence if item.solution != now}):
        yield f"the evidence is of another solution.py ({', '.join(old)}): {command}"


def _missing(
    known: Calibration, measured: Mapping[Key, Sequence[Sample]], data: Iterable[tuple[str, ...]], command: str
) -> Iterator[str]:
    have = {item.key for item in known.evidence}
    wanted = set(measured) | have
    for names in data:
        wanted |= {key._replace(data=name) for key in wanted for name in names if key.data in names}
    for key in sorted(wanted - have):
        yield f"{key}: there is no evidence: {command}"


def _gaps_of(item: Evidence, samples: Sequence[Sample]) -> Iterator[str]:
    """Yield what does not hold for one number; `samples` are what it was in this run."""
    key, spread = item.key, item.spread
    if spread.n < LEAST_RUNS:
        yield f"{key}: measured {spread.n} times; at least {LEAST_RUNS} are wanted"
    bars = sorted({sample.full_at for sample in samples} or ({item.full_at} if item.full_at is not None else set()))
    if len(bars) > 1 or (item.full_at is None and not samples):
        yield f"{key}: the bar differs from run to run; measure a ratio and keep its bar"
    for bar in bars:
        yield from _gaps_of_bar(item, bar)
    if spread.not_finite:
        yield f"{key}: {spread.not_finite} of {spread.n} values were NaN or infinite"
    for sample in samples:
        # Where all were alike (everything learnt by heart), a first one that is not proves no change. Nor does a hair's
        # breadth on the way to the bar: losses near zero have long tails.
        reach = max(FARTHEST * spread.sd, _PART_OF_THE_WAY * abs(spread.mean - sample.full_at))
        if sample.value is None or (spread.sd and abs(sample.value - spread.mean) > reach):
            yield (
                f"{key}: {_shown(sample.value)} with seed {sample.seed}, beyond {FARTHEST:g} standard deviations of the"
                f" evidence (mean {spread.mean:.4g}, sd {spread.sd:.2g})"
            )


def _gaps_of_bar(item: Evidence, bar: float) -> Iterator[str]:
    distance = item.spread.distance(bar, item.better)
    if distance < LEAST_DISTANCE:
        yield (
            f"{item.key}: the bar {bar:g} is {max(distance, -99.0):.1f} standard deviations from the solution's mean"
            f" {item.spread.mean:.4g}; at least {LEAST_DISTANCE:g} are wanted, which is {item.suggested:g}"
        )


def _wrong_ones(exercise: Exercise, known: Calibration) -> Iterator[str]:
    now = {answer.name: hash_of(answer.source) for answer in exercise.wrong}
    for one in known.wrong:
        if now.get(one.answer) != one.source:
            continue  # of a file that is no more: its verdict in this run is all there is
        where = f"{one.check}{f' on {one.data}' if one.data else ''}"
        if one.passed:
            yield f"wrong/{one.answer}.py passed {where} in {one.passed} of {one.runs} runs"
        elif one.distance < LEAST_DISTANCE:
            yield (
                f"wrong/{one.answer}.py comes within {one.distance:.1f} of its standard deviations of passing {where}"
                f" ({_bests(one)})"
            )


def _bests(one: WrongEvidence) -> str:
    return ", ".join(f"best {number.name} {number.best:.4g}, bar {number.full_at:g}" for number in one.numbers)


def _note(known: Calibration, measured: Mapping[Key, Sequence[Sample]]) -> str:
    distances = [distance for item in known.evidence for distance in _distances(item, measured.get(item.key, ()))]
    nearest = f", nearest {min(distances):.1f} sd" if distances else ""
    data = ", ".join(sorted({item.data for item in known.evidence if item.data}))
    return f"{len(known.evidence)} numbers{f' on {data}' if data else ''}{nearest}"


def _distances(item: Evidence, samples: Sequence[Sample]) -> list[float]:
    """Return how far the bars are now; they may have been moved since the evidence was written."""
    if not item.spread.sd:
        return []
    bars = {sample.full_at for sample in samples}
    if bars:
        return [item.spread.distance(bar, item.better) for bar in bars]
    return [item.distance] if item.distance is not None else []


def _shown(value: float | None) -> str:
    return f"{value:.4g}" if value is not None and math.isfinite(value) else "not finite"
