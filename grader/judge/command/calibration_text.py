"""What `grader calibrate` prints: a line for each grading, and the tables at the end."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from statistics import fmean

from grader.judge.command.calibration import Calibration, Evidence, WrongEvidence
from grader.judge.command.samples import measured_in, samples_of
from grader.judge.command.spread import LEAST_DISTANCE
from grader.judge.command.terminal import Colour, aligned, coloured, plain
from grader.judge.verdict import Report, Verdict

OK = "ok"
_FAR = 100  # standard deviations: how much farther does not matter


def line_of(so_far: Sequence[Report]) -> str:
    """Return what the last grading measured, with the means so far."""
    samples = samples_of(so_far)
    parts = []
    for key, last in samples_of(so_far[-1:]).items():
        finite = [sample.value for sample in samples[key] if sample.value is not None]
        mean = f"{fmean(finite):.4g}" if finite else "none"
        data = f" on {key.data}" if key.data else ""
        parts.append(f"{key.check} {key.name}{data} {_number(last[-1].value)} (mean {mean})")
    silent = [check for check in so_far[-1].checks if not any(measured_in(check))]
    parts += [f"{check.name} {check.verdict}" for check in silent if check.verdict is not Verdict.PASSED]
    return ", ".join(parts) or "nothing measured"


def tables_of(found: Calibration, *, with_colours: bool) -> str:
    """Return the tables of the numbers and of the wrong answers."""
    lines = [""]
    head = ["check", "number", "data", "device", "n", "mean", "sd", "worst", "bar", "distance", "suggested", "verdict"]
    lines += _table(head, [_row(item) for item in found.evidence], range(4, 11), with_colours)
    if found.wrong:
        head = ["wrong answer", "check", "data", "number", "best", "mean", "bar", "passed", "verdict"]
        lines += [
            "",
            *_table(head, [row for one in found.wrong for row in _wrong_rows(one)], range(4, 8), with_colours),
        ]
    return "\n".join(lines) + "\n"


def _table(head: list[str], rows: list[list[str]], right: Sequence[int], with_colours: bool) -> list[str]:
    lines = []
    for number, (*cells, verdict) in enumerate(aligned([head, *rows], right=right)):
        colour = Colour.BOLD if number == 0 else Colour.GREEN if verdict.strip() == OK else Colour.RED
        lines.append("  ".join([*(plain(cell) for cell in cells), coloured(verdict, colour, is_on=with_colours)]))
    return [line.rstrip() for line in lines]


def _row(item: Evidence) -> list[str]:
    spread = item.spread
    return [
        item.check,
        item.name,
        item.data or "-",
        item.device,
        str(spread.n),
        *(f"{value:.4g}" for value in (spread.mean, spread.sd, spread.worst(item.better))),
        "varies" if item.full_at is None else f"{item.full_at:g}",
        "-" if item.distance is None else f"{item.distance:.1f} sd" if item.distance < _FAR else f"> {_FAR} sd",
        f"{item.suggested:g}",
        verdict_of(item),
    ]


def verdict_of(item: Evidence) -> str:
    """Return how the bar of a number stands, in a word or two."""
    if item.full_at is None:
        return "bar varies"
    if item.spread.not_finite:
        return "not finite"
    return OK if item.spread.distance(item.full_at, item.better) >= LEAST_DISTANCE else "too near"


def _wrong_rows(one: WrongEvidence) -> Iterator[list[str]]:
    passed = f"{one.passed}/{one.runs}"
    verdict = "passed!" if one.passed else OK if one.distance >= LEAST_DISTANCE else "near"
    for number in one.numbers:
        best = number.best if math.isfinite(number.best) else None
        bar, mean = f"{number.full_at:g}", f"{number.spread.mean:.4g}"
        yield [one.answer, one.check, one.data or "-", number.name, _number(best), mean, bar, passed, verdict]
    if not one.numbers:
        yield [one.answer, one.check, one.data or "-", "-", "-", "-", "-", passed, verdict]


def _number(value: float | None) -> str:
    return "not finite" if value is None else f"{value:.4g}"
