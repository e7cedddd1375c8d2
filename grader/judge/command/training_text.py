"""Trainings as text for a terminal: what was measured beside its bar, how the attempts went, where a run is now."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from grader.judge.command.terminal import columns_of, plain
from grader.judge.text import Text
from grader.judge.verdict import CheckResult, Verdict

VERDICTS = {
    Verdict.PASSED: Text("통과", "passed"),
    Verdict.PARTIAL: Text("부분 통과", "partly"),
    Verdict.FAILED: Text("오답", "failed"),
    Verdict.ERROR: Text("오류", "error"),
    Verdict.TIMEOUT: Text("시간 초과", "timeout"),
    Verdict.MEMORY: Text("메모리 초과", "memory"),
    Verdict.OUTPUT: Text("출력 초과", "output"),
    Verdict.CRASHED: Text("비정상 종료", "crashed"),
}
_UNITS = {"epoch": Text("에폭", "epoch"), "step": Text("단계", "step"), "episode": Text("에피소드", "episode")}
_ATTEMPTS = Text("시도: ", "attempts: ")
_REACHED = Text("멈춘 곳(코드가 보고한 값): ", "reached, as the code reported it: ")
_CLEAR_LINE = "\r\x1b[K"


def training_lines(check: CheckResult, language: str) -> Iterator[str]:
    """Yield what a check measured, how its attempts went, and how far a training that was stopped had come."""
    for measurement in check.measurements:
        yield plain(_measurement(measurement, language))
    if len(check.attempts) > 1:
        told = [_attempt(attempt, language) for attempt in check.attempts]
        yield _ATTEMPTS.in_language(language) + " · ".join(told)
    if check.metrics and check.verdict in (Verdict.TIMEOUT, Verdict.MEMORY, Verdict.CRASHED, Verdict.OUTPUT):
        yield _REACHED.in_language(language) + point_text(check.metrics[-1], language)


def point_text(point: Mapping[str, Any], language: str) -> str:
    """Return one point of a curve as words, such as "epoch 3 / 5 · loss 0.31"."""
    of = "" if point["of"] is None else f" / {point['of']:g}"
    values = [f"{name} {value:.4g}" for name, value in point["values"].items()]
    unit = _UNITS[point["unit"]].in_language(language)
    return plain(" · ".join([f"{unit} {round(point['step'], 2):g}{of}", *values]))


def number(points: float) -> str:
    """Return points as people write them: 2, 2.5, 2.25."""
    return f"{points:.2f}".rstrip("0").rstrip(".")


class Progress:
    """One line that says where a training is, written over again and again.

    Args:
        stream: A terminal.
        titles: Title of each check in the language of the user.
        language: "ko" or "en".
    """

    def __init__(self, stream: TextIO, titles: Mapping[str, str], language: str) -> None:
        self._stream = stream
        self._titles = titles
        self._language = language
        self._is_shown = False

    def tell(self, kind: str, data: Mapping[str, Any]) -> None:
        """Show a point; take the line away when a check has ended."""
        if kind == "metrics":
            seconds = f"{data['seconds']:.0f} s"
            words = [plain(self._titles[data["name"]]), point_text(data, self._language), seconds]
            self._write(" · ".join(words))
        elif kind == "check" and self._is_shown:
            self._write("")

    def _write(self, line: str) -> None:
        most = shutil.get_terminal_size().columns - 1
        while columns_of(line) > most:
            line = line[:-1]
        self._is_shown = bool(line)
        self._stream.write(_CLEAR_LINE + line)
        self._stream.flush()


def _measurement(measurement: Mapping[str, Any], language: str) -> str:
    value, full_at, none_at = measurement["value"], measurement["full_at"], measurement["none_at"]
    is_higher = measurement["better"] == "higher"
    shown = "NaN" if value is None else f"{value:.4g}"
    begins = ""
    if language == "ko":
        bar = f"만점 기준 {full_at:.4g} {'이상' if is_higher else '이하'}"
        begins = "" if none_at is None else f", 점수가 시작되는 기준 {none_at:.4g}"
    else:
        bar = f"full marks at {full_at:.4g} or {'more' if is_higher else 'less'}"
        begins = "" if none_at is None else f", first points at {none_at:.4g}"
    where = "".join(f" · {word}" for word in (measurement["data"], measurement["device"]) if word)
    return f"{measurement['title'][language]}: {shown} ({bar}{begins}){where}"


def _attempt(attempt: Mapping[str, Any], language: str) -> str:
    verdict = VERDICTS[Verdict(attempt["verdict"])].in_language(language)
    return f"{attempt['attempt']} {verdict} {number(attempt['earned'])}"
