"""The examiner's side of one grading: a boxed process that runs the exercise's checks and reports how each ended.

Its report is believed for its own exercise, but only in this schema: a verdict it may give, a fraction from 0 to 1,
sentences and details of bounded size.
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from grader.judge import wire
from grader.judge.box.boxes import Boxes
from grader.judge.box.child import Child, ChildEnded, ChildSilent, OutputExceeded
from grader.judge.box.ready import Need
from grader.judge.errors import ExaminerError
from grader.judge.exercise import Check, Exercise
from grader.judge.text import Text
from grader.judge.wire import Frame, Kind, Payload, WireError

_MAX_REQUEST_BYTES = 1 << 30  # training data travel in one call
_MEMORY_BYTES = 3 << 30
_LOAD_SECONDS = 60.0
_GRACE_SECONDS = 30.0  # for reference, comparison and recognition, beside the student's own time
_VERDICTS = ("passed", "partial", "failed", "error", "gone")


@dataclass(frozen=True)
class Finding:
    """How one check ended, as the examiner reports it.

    Args:
        verdict: "passed", "partial", "failed", "error" or "gone".
        fraction: Part of the points earned, 0 to 1.
        reason: What was wrong.
        hint: The mistake's name.
        details: Plain JSON values.
        types: Classes of the exception that the student's code raised.
        text: Its text.
        traceback: The student's own lines of its traceback.
    """

    verdict: str
    fraction: float = 0.0
    reason: Text | None = None
    hint: Text | None = None
    details: dict[str, Any] = field(default_factory=dict)
    types: tuple[str, ...] = ()
    text: str = ""
    traceback: str = ""


class Examiner:
    """The examiner of one grading.

    Args:
        boxes: Where children come from.
        exercise: What to examine.
    """

    def __init__(self, boxes: Boxes, exercise: Exercise) -> None:
        self._exercise = exercise
        self._boxes = boxes
        self._child: Child | None = None
        self._number = 0

    def start(self) -> None:
        """Fork the examiner and let it begin to import the exercise.

        Raises:
            BoxError: no child could be had.
            ExaminerError: the child broke at once.
        """
        self._child = self._boxes.take(self._need())
        begin = {"solution": self._exercise.solution, "checks": self._exercise.checks_source}
        self._send(Kind.BEGIN, 0, wire.encode(begin))

    def wait_until_loaded(self) -> None:
        """Wait until the exercise has been imported.

        Raises:
            ExaminerError: it could not be.
        """
        frame = self._receive(_LOAD_SECONDS)
        if frame.kind is Kind.EXAMINER_FAILED:
            raise _failed(frame, "could not be imported")
        if frame.kind is not Kind.LOADED:
            raise ExaminerError(f"{self._exercise.slug}: the examiner sent {frame.kind.name} instead of LOADED")

    def run(
        self, check: Check, seed: int, call: Callable[[Payload], Frame | None], event: Callable[[Any], None]
    ) -> Finding:
        """Run one check.

        Args:
            check: Which.
            seed: Seed of the grading.
            call: Passes a call on to the student; None if the student's process is no more.
            event: Told about progress.

        Raises:
            ExaminerError: the check itself raised, broke or took too long.
        """
        self._number += 1
        order = {"name": check.name, "seed": seed}
        self._send(Kind.CHECK, self._number, wire.encode(order))
        seconds = _GRACE_SECONDS + 3 * self._exercise.seconds_of(check)
        while True:
            start = time.monotonic()
            frame = self._receive(seconds)
            seconds -= time.monotonic() - start
            if frame.kind is Kind.CALL:
                answer = call(frame.payload)
                if answer is None:
                    self._send(Kind.GONE, frame.nonce, wire.encode(None))
                else:
                    self._send(answer.kind, frame.nonce, answer.payload)
            elif frame.kind is Kind.EVENT:
                event(wire.decode(frame.payload))
            elif frame.kind is Kind.CHECK_DONE:
                return self._finding(frame)
            elif frame.kind is Kind.EXAMINER_FAILED:
                raise _failed(frame, f"check {check.name} raised")
            else:
                raise ExaminerError(f"{self._exercise.slug}: the examiner sent {frame.kind.name} during a check")

    def call_back(self, payload: Payload) -> tuple[Kind, Payload]:
        """Let a function of the check answer the student, and return the kind and the payload of the answer."""
        self._send(Kind.CALLBACK, self._number, payload)
        frame = self._receive(_GRACE_SECONDS)
        if frame.kind not in (Kind.RESULT, Kind.RAISED):
            raise ExaminerError(f"{self._exercise.slug}: the examiner sent {frame.kind.name} instead of an answer")
        return frame.kind, frame.payload

    def close(self) -> None:
        """End the examiner."""
        if self._child is not None:
            child, self._child = self._child, None
            self._boxes.give_back(child, self._need())

    def _need(self) -> Need:
        cpu_seconds = 60 * (10 + math.ceil(4 * self._exercise.total_seconds / 60))
        return Need(self._exercise.runtime, "examiner", _MEMORY_BYTES, cpu_seconds)

    def _send(self, kind: Kind, nonce: int, payload: Payload) -> None:
        self._guarded(lambda child: child.send(kind, nonce, payload, time.monotonic() + _GRACE_SECONDS))

    def _receive(self, seconds: float) -> Frame:
        frame: Frame = self._guarded(lambda child: child.receive(time.monotonic() + seconds, _MAX_REQUEST_BYTES))
        return frame

    def _guarded(self, step: Callable[[Child], Any]) -> Any:
        if self._child is None:
            raise ExaminerError(f"{self._exercise.slug}: the examiner has ended")
        try:
            return step(self._child)
        except ChildSilent:
            raise ExaminerError(f"{self._exercise.slug}: the checks took too long by themselves") from None
        except (ChildEnded, OutputExceeded, WireError) as error:
            self._child.ended_by_itself(0.2)
            said = self._child.last_words()[-1000:]
            self._child = None
            raise ExaminerError(f"{self._exercise.slug}: the examiner broke: {error!r} {said}".strip()) from None

    def _finding(self, frame: Frame) -> Finding:
        try:
            return _read_finding(wire.decode(frame.payload))
        except (WireError, KeyError, TypeError, ValueError) as error:
            raise ExaminerError(f"{self._exercise.slug}: the examiner's report has the wrong form: {error}") from None


def _read_finding(report: Any) -> Finding:
    verdict = report["verdict"]
    if verdict not in _VERDICTS:
        raise ValueError(f"verdict must be one of {_VERDICTS}. Received: {verdict!r}")
    fraction = report.get("fraction", 1.0 if verdict == "passed" else 0.0)
    if type(fraction) is not float or not math.isfinite(fraction) or not 0 <= fraction <= 1:
        raise ValueError(f"fraction must be from 0 to 1. Received: {fraction!r}")
    return Finding(
        verdict=verdict,
        fraction=fraction,
        reason=_pair(report.get("reason")),
        hint=_pair(report.get("hint")),
        details=json.loads(report.get("details", "{}")),
        types=tuple(str(name) for name in report.get("types", ())),
        text=str(report.get("text", "")),
        traceback=str(report.get("traceback", "")),
    )


def _pair(sentence: Any) -> Text | None:
    if sentence is None:
        return None
    ko, en = sentence
    return Text(str(ko), str(en))


def _failed(frame: Frame, what: str) -> ExaminerError:
    said = wire.decode(frame.payload)
    trace = said.get("traceback", "") if isinstance(said, dict) else ""
    return ExaminerError(f"{what}:\n{trace}")
