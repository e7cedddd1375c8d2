"""The examiner's side of one grading: a boxed process that runs the exercise's checks and reports how each ended.

Theory of operation. An instructor wrote what runs there, perhaps with a mistake, and it can write any frame by itself.
So every frame is decoded and must have the one form that is due at this moment: a call, the answer to a callback, a
report that carries the nonce of the check and agrees with what the worker saw. Whatever else comes, or if nothing
comes in time, is an ExaminerError: the author's fault, which costs no student a point and no other exercise anything.
What a lie in the right form can reach is the points of its own exercise.
"""

from __future__ import annotations

import math
import secrets
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from grader.judge import wire
from grader.judge.box.boxes import Boxes
from grader.judge.box.child import Child, ChildEnded, ChildSilent, OutputExceeded
from grader.judge.box.ready import Need
from grader.judge.curves import MAX_POINT_BYTES
from grader.judge.errors import ExaminerError
from grader.judge.exercise import Check, Exercise
from grader.judge.finding import Finding, read_finding, text_in
from grader.judge.wire import Frame, Kind, Payload, Request, WireError

_MAX_REQUEST_BYTES = 256 << 20  # training data travel in one call
_MEMORY_BYTES = 3 << 30
_LOAD_SECONDS = 60.0
_GRACE_SECONDS = 30.0  # for reference, comparison and recognition, beside the student's own time
_CALLBACK_SECONDS = 10.0
_SEND_SECONDS = 10.0
_NONCE_BITS = 63
_REQUESTS = ("call", "get", "set", "iterate", "start_again")
_WISHES = ("", "echo", "warn", "watch")
_MOST_CALL_SECONDS = 1e6
_MOST_NEW_PROCESSES = 20  # in one check

Call = Callable[[Payload, Request], Frame | None]


@dataclass
class _Seen:
    """What the worker itself saw during one check; a report must agree with it."""

    calls: int = 0
    new_processes: int = 0
    raised: bool = False
    gone: bool = False


class Examiner:
    """The examiner of one grading.

    Args:
        boxes: Where children come from.
        exercise: What to examine.
        cancelled: Set when nobody waits for it any more: whatever it does then raises GradingCancelled.
    """

    def __init__(self, boxes: Boxes, exercise: Exercise, cancelled: threading.Event | None = None) -> None:
        self._cancelled = cancelled
        self._exercise = exercise
        self._boxes = boxes
        self._child: Child | None = None
        self._nonce = 0
        self._told: Callable[[Any], None] = _nobody

    def start(self) -> None:
        """Fork the examiner and let it begin to import the exercise.

        Raises:
            BoxError: no child could be had.
            ExaminerError: the child broke at once.
        """
        self._child = self._boxes.take(self._need(), self._cancelled)
        begin = {"solution": self._exercise.solution, "checks": self._exercise.checks_source}
        self._send(Kind.BEGIN, 0, wire.encode(begin))

    def wait_until_loaded(self) -> None:
        """Wait until the exercise has been imported.

        Raises:
            ExaminerError: it could not be.
        """
        frame = self._receive(time.monotonic() + _LOAD_SECONDS)
        if frame.kind is Kind.EXAMINER_FAILED:
            raise self._failed(frame, "the exercise could not be imported")
        if frame.kind is not Kind.LOADED:
            raise self._error(f"the examiner sent {frame.kind.name} instead of LOADED")

    def run(self, check: Check, order: Mapping[str, Any], call: Call, event: Callable[[Any], None]) -> Finding:
        """Run one check.

        Args:
            check: Which.
            order: What the examiner is told beside its name: seed, attempt and device.
            call: Passes a call on to the student; None if the student's process is no more.
            event: Told of each point that the examiner calculated; raises ValueError if it does not like it.

        Raises:
            ExaminerError: the check itself raised, broke or took too long.
        """
        self._require_silence()
        self._nonce = secrets.randbits(_NONCE_BITS)
        self._told = event
        self._send(Kind.CHECK, self._nonce, wire.encode({"name": check.name, **order}))
        seen = _Seen()
        deadline = time.monotonic() + self.own_seconds(check)
        while True:
            frame = self._receive(deadline)
            if frame.kind is Kind.CALL:
                start = time.monotonic()
                self._pass_on(frame, call, seen)
                deadline += time.monotonic() - start  # the student's own clock measured that
            elif frame.kind is Kind.EVENT:
                self._event(frame, event)
            elif frame.kind is Kind.CHECK_DONE:
                return self._finding(frame, seen)
            elif frame.kind is Kind.EXAMINER_FAILED:
                raise self._failed(frame, f"check {check.name} raised")
            else:
                raise self._error(f"the examiner sent {frame.kind.name} during a check")

    def survey(self, checks: list[str], seed: int, cpu_seconds: float, end: float, call: Call) -> Iterator[Any]:
        """Ask which known mistakes the submission makes, when all checks have been decided.

        Args:
            checks: Names of those that failed.
            seed: Seed of the grading.
            cpu_seconds: How much of a processor the examiner may take.
            end: When to give up, by time.monotonic().
            call: Passes a call on to a fresh process of the student.

        Yields:
            The decoded answer for each check that could be run to its end; it may have any form.

        Raises:
            ExaminerError: the next did not come in time.
        """
        self._require_silence()
        nonce = secrets.randbits(_NONCE_BITS)
        exercise = self._exercise
        order = {
            "checks": checks,
            "seed": seed,
            "common_seed": int(exercise.version[:15] or "0", 16),
            "cpu_seconds": cpu_seconds,
            "solution": exercise.solution,
            "mistakes": [
                [wrong.name, wrong.source, list(wrong.expect)]
                for wrong in exercise.wrong
                if not wrong.unrecognised and not {*checks}.isdisjoint(wrong.expect)
            ],
        }
        self._send(Kind.SURVEY, nonce, wire.encode(order))
        seen = _Seen()
        while True:
            self._told = _nobody
            frame = self._receive(end)
            if frame.kind is Kind.CALL:
                self._pass_on(frame, call, seen)
            elif frame.kind is Kind.SURVEYED and frame.nonce == nonce:
                said = self._decoded(frame)
                if said is None:
                    return
                yield said
            elif frame.kind is Kind.EXAMINER_FAILED:
                raise self._failed(frame, "known mistakes could not be looked for")
            elif frame.kind is not Kind.EVENT:
                raise self._error(f"the examiner sent {frame.kind.name} during a survey")

    def own_seconds(self, check: Check) -> float:
        """Return how long a check may take beside the student: then it is stopped as the author's fault."""
        return _GRACE_SECONDS + 3 * self._exercise.seconds_of(check)

    def call_back(self, payload: Payload) -> tuple[Kind, Payload]:
        """Let a function of the check answer the student, and return the kind and the payload of the answer."""
        self._send(Kind.CALLBACK, self._nonce, payload)
        deadline = time.monotonic() + _CALLBACK_SECONDS
        # A world that the student plays in is such a function: it may add points to the curve before it answers.
        while (frame := self._receive(deadline)).kind is Kind.EVENT:
            self._event(frame, self._told)
        if frame.kind not in (Kind.RESULT, Kind.RAISED) or frame.nonce != self._nonce:
            raise self._error(f"the examiner sent {frame.kind.name} instead of an answer")
        self._decoded(frame)  # else the student's process would break on it
        return frame.kind, frame.payload

    def close(self) -> None:
        """End the examiner."""
        if self._child is not None:
            child, self._child = self._child, None
            self._boxes.give_back(child, self._need())

    def _need(self) -> Need:
        cpu_seconds = 60 * (10 + math.ceil(4 * self._exercise.total_seconds / 60))
        return Need(self._exercise.runtime, "examiner", _MEMORY_BYTES, cpu_seconds)

    def _pass_on(self, frame: Frame, call: Call, seen: _Seen) -> None:
        request = self._decoded(frame)
        if not _is_request(request):
            raise self._error("the examiner sent a call that is none")
        seen.new_processes += request[0] == "start_again"
        if seen.new_processes > _MOST_NEW_PROCESSES:  # their time is nobody's: no clock would end this
            raise self._error(f"a check may start the student's process again at most {_MOST_NEW_PROCESSES} times")
        answer = call(frame.payload, Request(*request))
        seen.calls += 1
        if answer is None:
            seen.gone = True
            self._send(Kind.GONE, frame.nonce, wire.encode(None))
            return
        seen.raised = seen.raised or answer.kind is Kind.RAISED
        self._send(answer.kind, frame.nonce, answer.payload)

    def _event(self, frame: Frame, event: Callable[[Any], None]) -> None:
        if len(frame.payload) > MAX_POINT_BYTES:
            raise self._error(f"an event may have at most {MAX_POINT_BYTES} bytes")
        try:
            event(self._decoded(frame))
        except ValueError as error:
            raise self._error(f"the examiner's event has the wrong form: {error}") from None

    def _finding(self, frame: Frame, seen: _Seen) -> Finding:
        if frame.nonce != self._nonce:
            raise self._error("the examiner reported another check")
        try:
            finding = read_finding(self._decoded(frame))
        except ValueError as error:
            raise self._error(f"the examiner's report has the wrong form: {error}") from None
        if seen.calls == 0:
            raise self._error("a check ended without asking the student's code anything")
        if (finding.verdict == "gone" and not seen.gone) or (finding.verdict == "error" and not seen.raised):
            raise self._error(f"the examiner reported {finding.verdict!r}, which did not happen")
        return finding

    def _failed(self, frame: Frame, what: str) -> ExaminerError:
        return self._error(f"{what}:\n{text_in(self._decoded(frame), 'traceback')}")

    def _decoded(self, frame: Frame) -> Any:
        try:
            return wire.decode(frame.payload)
        except WireError as error:
            raise self._error(f"the examiner broke the protocol: {error}") from None

    def _require_silence(self) -> None:
        self._guarded(lambda child: child.require_silence())

    def _send(self, kind: Kind, nonce: int, payload: Payload) -> None:
        self._guarded(lambda child: child.send(kind, nonce, payload, time.monotonic() + _SEND_SECONDS))

    def _receive(self, deadline: float) -> Frame:
        frame: Frame = self._guarded(lambda child: child.receive(deadline, _MAX_REQUEST_BYTES))
        return frame

    def _guarded(self, step: Callable[[Child], Any]) -> Any:
        if self._child is None:
            raise self._error("the examiner has ended")
        try:
            return step(self._child)
        except ChildSilent:
            raise self._error("the checks took too long by themselves") from None
        except (ChildEnded, OutputExceeded, WireError) as error:
            child, self._child = self._child, None
            child.ended_by_itself(0.2)
            raise self._error(f"the examiner broke: {error!r} {child.last_words()[-1000:]}".strip()) from None

    def _error(self, what: str) -> ExaminerError:
        return ExaminerError(f"{self._exercise.slug}: {what}")


def _nobody(point: Any) -> None:
    """Take a point that no check has made."""


def _is_request(value: Any) -> bool:
    if type(value) is not tuple or len(value) != len(Request._fields):
        return False
    request = Request(*value)
    return (
        request.do in _REQUESTS
        and (request.on is None or type(request.on) is wire.Own)
        and type(request.name) is str
        and type(request.arguments) is tuple
        and type(request.named) is dict
        and all(type(name) is str for name in request.named)
        and request.wish in _WISHES
        and type(request.seconds) is float
        and 0 <= request.seconds <= _MOST_CALL_SECONDS
    )
