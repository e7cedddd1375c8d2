"""A report as text for a terminal, in one language."""

from __future__ import annotations

from collections.abc import Iterator

from grader.judge.command.terminal import Colour, aligned, coloured, indented, plain
from grader.judge.command.training_text import VERDICTS, number, training_lines
from grader.judge.exercise import Exercise
from grader.judge.text import Text
from grader.judge.verdict import CheckResult, Outcome, Report, Verdict

OUTCOMES = {
    Outcome.ACCEPTED: Text("모두 통과했습니다", "everything passed"),
    Outcome.PARTIAL: Text("일부만 통과했습니다", "some of it passed"),
    Outcome.WRONG: Text("얻은 점수가 없습니다", "no points"),
    Outcome.NOT_LOADED: Text("파일을 불러오지 못했습니다", "the file could not be loaded"),
}
_SCORE = Text("점수", "score")
_HINT = Text("힌트: ", "hint: ")
_PRINTED = Text("출력:", "printed:")
_HIDDEN = Text("(비공개)", "(hidden)")
_SEED = Text("시드", "seed")
_INDENT = 4


def report_text(report: Report, exercise: Exercise, language: str, *, with_colours: bool) -> str:
    """Return the report as lines of text; everything that came out of a box is escaped for a terminal."""
    title = plain(f"{exercise.slug} · {exercise.title.in_language(language)}")
    lines = [
        coloured(title, Colour.BOLD, is_on=with_colours),
        "",
        *_load_lines(report, language),
        *_check_lines(report, language, with_colours),
        "",
    ]
    score = f"{_SCORE.in_language(language)} {number(report.score)} / {report.max_score}"
    colour = Colour.GREEN if report.outcome is Outcome.ACCEPTED else Colour.RED
    lines.append(f"{coloured(score, colour, is_on=with_colours)} · {OUTCOMES[report.outcome].in_language(language)}")
    lines.append(coloured(_origin(report, language), Colour.GREY, is_on=with_colours))
    return "\n".join(lines) + "\n"


def _load_lines(report: Report, language: str) -> Iterator[str]:
    if report.load_message:
        yield plain(report.load_message.in_language(language))
        if report.load_output:
            yield indented(plain(report.load_output), _INDENT)
        yield ""


def _check_lines(report: Report, language: str, with_colours: bool) -> Iterator[str]:
    if not report.checks:
        return
    rows = aligned([_row(check, language) for check in report.checks], right=(2, 3))
    for check, (verdict, *cells) in zip(report.checks, rows, strict=True):
        yield "  ".join([coloured(verdict, _colour(check.verdict), is_on=with_colours), *cells]).rstrip()
        if report.load_message is None:  # else each check would repeat it
            yield from (indented(line, _INDENT) for line in _below(check, language))


def _row(check: CheckResult, language: str) -> list[str]:
    hidden = "" if check.visible else f" {_HIDDEN.in_language(language)}"
    return [
        VERDICTS[check.verdict].in_language(language),
        plain(check.title.in_language(language)) + hidden,
        f"{number(check.earned)} / {check.points}",
        f"{check.seconds:.3f} s",
    ]


def _below(check: CheckResult, language: str) -> Iterator[str]:
    if check.message:
        yield plain(check.message.in_language(language))
    if check.hint:
        yield _HINT.in_language(language) + plain(check.hint.in_language(language))
    yield from training_lines(check, language)
    if check.verdict is Verdict.PASSED:
        return
    if check.traceback:
        yield plain(check.traceback)
    if check.output:
        yield _PRINTED.in_language(language)
        yield indented(plain(check.output), _INDENT)


def _origin(report: Report, language: str) -> str:
    facts = [f"{_SEED.in_language(language)} {report.seed}", f"version {report.version[:12]}"]
    return plain(" · ".join(facts + [f"{name} {value}" for name, value in report.environment.items()]))


def _colour(verdict: Verdict) -> Colour:
    if verdict is Verdict.PASSED:
        return Colour.GREEN
    return Colour.YELLOW if verdict is Verdict.PARTIAL else Colour.RED
