"""The proof of an exercise: what must hold before a student may see it. Pure: reports go in, gaps come out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median_low

from grader.judge.exercise import Exercise, WrongAnswer
from grader.judge.verdict import CheckResult, Outcome, Report, Verdict

PRECISIONS = ("float16", "float32")
TIME_SHARE = 3  # the solution must need at most a third of each limit: a student's machine of work may be slower


@dataclass(frozen=True)
class Proof:
    """One thing that was looked at.

    Args:
        name: One word, for the table.
        gaps: What does not hold, a sentence each; empty if all is well.
        note: What was looked at, for the table.
    """

    name: str
    gaps: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class Gradings:
    """All reports of one exercise.

    Args:
        starter: Report of the starter.
        solution: Reports of the solution, one per run.
        right: Reports of the other right answers by name, one per run.
        wrong: Reports of the wrong answers by name, one per run; known mistakes were looked for in the first.
        precise: Report of the solution in less precision, by the name of the type.
        ruled: Report of a submission that breaks the rule about a name, by that name.
    """

    starter: Report
    solution: Sequence[Report]
    right: Mapping[str, Sequence[Report]]
    wrong: Mapping[str, Sequence[Report]]
    precise: Mapping[str, Report] = field(default_factory=dict)
    ruled: Mapping[str, Report] = field(default_factory=dict)


def proofs_of(exercise: Exercise, gradings: Gradings) -> list[Proof]:
    """Return what the gradings prove of the exercise, gaps and all."""
    return [
        starter_earns_nothing(gradings.starter),
        Proof("solution", _first_gap("solution.py", gradings.solution), _runs(gradings.solution)),
        right_answers_earn_everything(gradings.right),
        wrong_answers_fail_where_said(exercise.wrong, gradings.wrong),
        mistakes_are_recognised(exercise, gradings.wrong),
        tolerances_are_right(exercise, gradings.precise),
        names_are_refused(gradings.ruled),
        verdicts_repeat({"solution.py": gradings.solution, **_files("wrong", gradings.wrong)}),
        solution_is_quick(exercise, gradings.solution),
    ]


def starter_earns_nothing(report: Report) -> Proof:
    """Prove that handing in the starter as it is earns no points, although it can be loaded."""
    gaps = [f"starter.py earns {check.earned:g} points in {check.name}" for check in report.checks if check.earned > 0]
    if report.outcome is Outcome.NOT_LOADED:
        gaps.append(f"starter.py cannot be loaded: {_load_message(report)}")
    return Proof("starter", tuple(gaps), "earns 0 points")


def right_answers_earn_everything(reports: Mapping[str, Sequence[Report]]) -> Proof:
    """Prove that every other right answer passes every check, in every run."""
    gaps = [gap for name, runs in reports.items() for gap in _first_gap(f"right/{name}.py", runs)]
    return Proof("right", tuple(gaps), _counted(len(reports), "answer"))


def wrong_answers_fail_where_said(answers: Sequence[WrongAnswer], reports: Mapping[str, Sequence[Report]]) -> Proof:
    """Prove that every wrong answer fails exactly the checks that its author named, in every run."""
    if not answers:
        return Proof("wrong", ("there is no wrong answer; a check that nothing fails proves little",))
    gaps = tuple(gap for answer in answers for gap in _wrong_answer_gaps(answer, reports[answer.name]))
    runs = min(len(reports[answer.name]) for answer in answers)  # what surprised was graded more often
    return Proof("wrong", gaps, f"{_counted(len(answers), 'answer')}, {_counted(runs, 'run')}")


def is_as_said(answer: WrongAnswer, report: Report) -> bool:
    """Return whether a wrong answer fails exactly the checks that its author named, and reads its hint."""
    return not _surprises(answer, report) and (bool(answer.unrecognised) or _says(answer, [report]))


def mistakes_are_recognised(exercise: Exercise, reports: Mapping[str, Sequence[Report]]) -> Proof:
    """Prove that whoever makes the mistake of a wrong answer reads its hint: told by its outputs, or by a symptom."""
    silent = [
        answer for answer in exercise.wrong if not answer.unrecognised and not _says(answer, reports[answer.name])
    ]
    gaps = tuple(_unnamed(answer, reports[answer.name][0]) for answer in silent) + _ambiguous(exercise.wrong)
    excused = sum(1 for answer in exercise.wrong if answer.unrecognised)
    note = f"{len(exercise.wrong) - excused} of {_counted(len(exercise.wrong), 'mistake')}"
    return Proof("hints", gaps, note)


def tolerances_are_right(exercise: Exercise, reports: Mapping[str, Report]) -> Proof:
    """Prove that the solution in float16 is not right any more, and in float32 still is."""
    if not reports:
        return Proof("precision", (), "not for this runtime")
    gaps = []
    reasons = exercise.precision
    half, single = (not _first_gap("solution.py", [reports[dtype]]) for dtype in PRECISIONS)
    if half and not reasons.float16_passes:
        gaps.append(
            "the solution in float16 earns everything: tolerances are too wide (or say precision.float16_passes)"
        )
    if not half and reasons.float16_passes:
        gaps.append("precision.float16_passes gives a reason, but the solution in float16 does not pass")
    if not single and not reasons.float32_fails:
        lost = _first_gap("the solution in float32", [reports["float32"]])
        gaps += [f"{gap} (or say precision.float32_fails)" for gap in lost]
    if single and reasons.float32_fails:
        gaps.append("precision.float32_fails gives a reason, but the solution in float32 passes")
    passing = "float16 passes" if half else "float16 fails"
    return Proof("precision", tuple(gaps), f"{passing}, float32 {'passes' if single else 'fails'}")


def names_are_refused(reports: Mapping[str, Report]) -> Proof:
    """Prove that each forbidden name is really refused, and that a submission without a required one is."""
    gaps = [
        f"a submission that breaks the rule about {name} is not refused"
        for name, report in reports.items()
        if report.outcome is not Outcome.NOT_LOADED or f"`{name}`" not in _load_message(report)
    ]
    return Proof("names", tuple(gaps), f"{_counted(len(reports), 'rule')}")


def _says(answer: WrongAnswer, reports: Sequence[Report]) -> bool:
    return any(check.hint == answer.hint for report in reports for check in report.checks)


def _unnamed(answer: WrongAnswer, report: Report) -> str:
    others = sorted({check.mistake for check in report.checks if check.mistake})
    taken = f"; taken for {', '.join(others)}" if others else ""
    return f"wrong/{answer.name}.py is not recognised{taken} (or say unrecognised: why)"


def _ambiguous(answers: Sequence[WrongAnswer]) -> tuple[str, ...]:
    """Return the symptoms that lead to two different hints: a student would read the one that comes first by name."""
    first: dict[str, WrongAnswer] = {}
    gaps = []
    for answer in sorted(answers, key=lambda answer: answer.name):
        if answer.symptom and not answer.unrecognised:
            other = first.setdefault(answer.symptom, answer)
            if other.hint != answer.hint:
                gaps.append(
                    f"wrong/{other.name}.py and wrong/{answer.name}.py share the symptom {answer.symptom} and have"
                    " different hints (give both the same, or say unrecognised: why)"
                )
    return tuple(gaps)


def verdicts_repeat(reports: Mapping[str, Sequence[Report]]) -> Proof:
    """Prove that other seeds do not change a verdict."""
    gaps = []
    for file, (first, *others) in reports.items():
        for other in others:
            gaps += _flips(file, first, other)
    most = max(len(runs) for runs in reports.values())
    return Proof("repeats", tuple(dict.fromkeys(gaps)), f"{most} seeds" if most > 1 else "one run only")


def solution_is_quick(exercise: Exercise, reports: Sequence[Report]) -> Proof:
    """Prove that the solution needs at most a third of each time limit, in the median of its runs."""
    gaps = []
    slowest = 0.0
    for check in exercise.checks:
        limit = check.seconds or exercise.limits.check_seconds
        seconds = median_low(
            [result.seconds for report in reports for result in report.checks if result.name == check.name] or [0.0]
        )
        slowest = max(slowest, seconds)
        if seconds > limit / TIME_SHARE:
            gaps.append(f"{check.name} takes {seconds:.2f} s of {limit:g} s; at most a third is wanted")
    load = median_low([report.timings.get("load", 0.0) for report in reports])
    if load > exercise.limits.load_seconds / TIME_SHARE:
        gaps.append(f"loading takes {load:.2f} s of {exercise.limits.load_seconds:g} s; at most a third is wanted")
    return Proof("time", tuple(gaps), f"slowest check {slowest:.3f} s")


def _first_gap(file: str, reports: Sequence[Report]) -> tuple[str, ...]:
    """Return what the first run that is not perfect lost: later runs mostly say the same."""
    for report in reports:
        if report.outcome is Outcome.NOT_LOADED:
            return (f"{file} cannot be loaded: {_load_message(report)}",)
        if lost := [check for check in report.checks if check.verdict is not Verdict.PASSED]:
            return tuple(f"{file} does not pass {_explained(check, report)}" for check in lost)
        if report.score != report.max_score or not report.checks:
            return (f"{file} earns {report.score:g} of {report.max_score} points",)
    return ()


def _wrong_answer_gaps(answer: WrongAnswer, reports: Sequence[Report]) -> list[str]:
    """Return a gap for each check that some run surprises in, and in how many runs it does, if not in all."""
    found: dict[str, list[str]] = {}
    for report in reports:
        for check, gap in _surprises(answer, report).items():
            found.setdefault(check, []).append(gap)
    number = len(reports)
    return [gaps[0] + (f" (in {len(gaps)} of {number} runs)" if len(gaps) < number else "") for gaps in found.values()]


def _surprises(answer: WrongAnswer, report: Report) -> dict[str, str]:
    """Return what is not as the author of a wrong answer said, by the name of the check; "" if it cannot be loaded."""
    file = f"wrong/{answer.name}.py"
    if report.outcome is Outcome.NOT_LOADED:
        return {"": f"{file} cannot be loaded: {_load_message(report)}"}
    gaps = {}
    for check in report.checks:
        passed = check.verdict is Verdict.PASSED
        if passed and check.name in answer.expect:
            gaps[check.name] = f"{file} passes {check.name}, which it should fail"
        if not passed and check.name not in answer.expect:
            gaps[check.name] = f"{file} should pass {_explained(check, report)}"
    return gaps


def _flips(file: str, first: Report, other: Report) -> list[str]:
    return [
        f"{file} in {one.name}: {one.verdict} with seed {first.seed}, {two.verdict} with seed {other.seed}"
        for one, two in zip(first.checks, other.checks, strict=False)
        if one.verdict is not two.verdict
    ]


def _explained(check: CheckResult, report: Report) -> str:
    message = check.message.en.strip().split("\n")[0] if check.message else "no message"
    return f"{check.name} ({check.verdict}: {message}; seed {report.seed})"


def _load_message(report: Report) -> str:
    return report.load_message.en.strip().split("\n")[0] if report.load_message else "no message"


def _files(folder: str, reports: Mapping[str, Sequence[Report]]) -> dict[str, Sequence[Report]]:
    return {f"{folder}/{name}.py": runs for name, runs in reports.items()}


def _runs(reports: Sequence[Report]) -> str:
    return _counted(len(reports), "run")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
