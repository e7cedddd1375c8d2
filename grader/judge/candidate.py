"""The student's side of one grading: a child that is loaded when needed, asked one call at a time, and replaced after
it broke.

The clock, the limits and the way a child ended are this module's; what the child says is passed on undecided.
"""

from __future__ import annotations

import math
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from grader.judge import sentences, wire
from grader.judge.box.boxes import Boxes
from grader.judge.box.child import Child, ChildEnded, ChildSilent, OutputExceeded
from grader.judge.box.ready import Need
from grader.judge.budget import Budget, Result
from grader.judge.curves import MAX_POINT_BYTES
from grader.judge.errors import BoxError
from grader.judge.exercise import Exercise
from grader.judge.text import Text
from grader.judge.verdict import Verdict
from grader.judge.wire import Frame, Kind, Payload, WireError

MAX_ANSWER_BYTES = 64 << 20
MAX_CALLBACKS = 100_000  # in one call
_MAX_CALLBACK_BYTES = 16 << 20
_NONCE_BITS = 63
_SEND_SECONDS = 10.0


@dataclass(frozen=True)
class Stop:
    """Why the student's process is no more."""

    verdict: Verdict
    message: Text
    traceback: str = ""


class Stopped(Exception):
    """The student's process had to be given up.

    Args:
        stop: Why.
    """

    def __init__(self, stop: Stop) -> None:
        super().__init__(stop.message.en)
        self.stop = stop


class Candidate:
    """The submission of one grading.

    Args:
        boxes: Where children come from.
        exercise: Limits and entry points.
        source: The submission.
        device: "cpu" or "gpu": where it runs; None is the GPU for an exercise that demands one.
        cancelled: Set when nobody waits for it any more: whatever it does then raises GradingCancelled.
    """

    def __init__(
        self,
        boxes: Boxes,
        exercise: Exercise,
        source: str,
        device: str | None = None,
        cancelled: threading.Event | None = None,
    ) -> None:
        device = device or ("gpu" if exercise.device == "gpu" else "cpu")
        self._cancelled = cancelled
        self._boxes = boxes
        self._exercise = exercise
        self._begin = wire.encode(
            {
                "source": source,
                "entry_points": list(exercise.entry_points),
                "forbidden": list(exercise.forbidden),
                "required": list(exercise.required),
            }
        )
        self._need = Need(exercise.runtime, "candidate", exercise.limits.memory_bytes, _cpu_seconds(exercise), device)
        self._child: Child | None = None
        self._last_words = ""  # of a child that has ended
        self._said_before = ""  # by children that were replaced in the middle of a check

    def load(self, seconds: float | None = None) -> None:
        """Make sure that a child has imported the submission.

        Args:
            seconds: How long it may take; None takes the exercise's limit.

        Raises:
            Stopped: it could not be imported.
            BoxError: no child could be had.
        """
        if self._child is not None:
            return
        seconds = self._exercise.limits.load_seconds if seconds is None else seconds
        nonce = secrets.randbits(_NONCE_BITS)
        child = self._child = self._begun(nonce)
        try:
            reply = self._reply(child, nonce, Budget(seconds))
        except Stopped as stopped:
            if stopped.stop.verdict is Verdict.TIMEOUT:
                message = sentences.too_slow(seconds, at_import=True)
                raise Stopped(Stop(Verdict.TIMEOUT, message)) from None
            raise
        if reply.kind is not Kind.LOADED:
            self._give_up_unloaded(child, reply)

    def call(
        self,
        payload: Payload,
        budget: Budget,
        call_back: Callable[[Payload], tuple[Kind, Payload]],
        watch: Callable[[Any], None] | None = None,
    ) -> Frame:
        """Pass one call on and return the RESULT or RAISED frame that answers it.

        Args:
            payload: The call, as the examiner encoded it.
            budget: Time that is left.
            call_back: Given the payload of a CALLBACK; returns the kind and the payload of the examiner's answer.
            watch: Given each point of a curve; raises ValueError if it does not like it. None if none may come.

        Raises:
            Stopped: the student's process broke, broke off, or took too long.
        """
        child = self._child
        if child is None:
            raise BoxError("a call came after the student's process had ended")
        nonce = secrets.randbits(_NONCE_BITS)
        try:
            child.require_silence()
        except WireError:
            self._stop(Verdict.CRASHED, sentences.broke_the_protocol())
        self._guarded(lambda: budget.spend(lambda deadline: child.send(Kind.CALL, nonce, payload, deadline)), budget)
        callbacks = 0
        while True:
            reply = self._reply(child, nonce, budget)
            if reply.kind in (Kind.RESULT, Kind.RAISED):
                return reply
            if reply.kind is Kind.CALLBACK and callbacks < MAX_CALLBACKS:
                callbacks += 1
                self._send_answer(child, nonce, reply.payload, budget, call_back)
            elif reply.kind is Kind.METRICS and watch is not None:
                self._take_point(reply.payload, watch)
            else:
                self._stop(Verdict.CRASHED, sentences.broke_the_protocol())

    def start_again(self) -> Frame:
        """Replace the child by one that has imported the submission and nothing else; return the frame that says so.

        Raises:
            Stopped: it could not be imported.
            BoxError: no child could be had.
        """
        self._said_before = self.take_output()
        self.close()
        self.load()
        return Frame(Kind.RESULT, 0, wire.encode(tuple(wire.Answer(None, None, ()))))

    def take_output(self) -> str:
        """Return what the submission printed since the last call."""
        before, self._said_before = self._said_before, ""
        return before + self._output_of_child()

    def _output_of_child(self) -> str:
        if self._child is None:
            said, self._last_words = self._last_words, ""
            return said
        try:
            return self._child.take_output()
        except OutputExceeded:
            return self._child.last_words()

    def close(self) -> None:
        """End the student's process."""
        if self._child is not None:
            child, self._child = self._child, None
            self._boxes.give_back(child, self._need)

    def _begun(self, nonce: int) -> Child:
        """Return a child that has been sent the submission. One that breaks before is our fault: take another."""
        for _ in range(2):
            child = self._boxes.take(self._need, self._cancelled)
            child.output_limit_bytes = self._exercise.limits.output_bytes
            try:
                child.send(Kind.BEGIN, nonce, self._begin, time.monotonic() + _SEND_SECONDS)
            except (ChildEnded, ChildSilent):
                self._boxes.give_back(child, self._need)
            else:
                return child
        raise BoxError("two children in a row broke before they had read anything")

    def _send_answer(
        self,
        child: Child,
        nonce: int,
        payload: Payload,
        budget: Budget,
        call_back: Callable[[Payload], tuple[Kind, Payload]],
    ) -> None:
        if len(payload) > _MAX_CALLBACK_BYTES:
            self._stop(Verdict.CRASHED, sentences.broke_the_protocol())
        if not budget.has_time_for_callbacks():
            self._stop(Verdict.TIMEOUT, sentences.too_slow(budget.seconds))
        kind, answer = budget.spend_on_callback(lambda: call_back(payload))
        self._guarded(lambda: budget.spend(lambda deadline: child.send(kind, nonce, answer, deadline)), budget)

    def _take_point(self, payload: Payload, watch: Callable[[Any], None]) -> None:
        try:
            if len(payload) > MAX_POINT_BYTES:
                raise ValueError(f"a point may have at most {MAX_POINT_BYTES} bytes")
            watch(wire.decode(payload))
        except ValueError:
            self._stop(Verdict.CRASHED, sentences.broke_the_protocol())

    def _reply(self, child: Child, nonce: int, budget: Budget) -> Frame:
        """Return the next frame, which must carry the nonce and hold one allowed value."""

        def wait() -> Frame:
            frame: Frame = budget.spend(lambda deadline: decoded(child.receive(deadline, MAX_ANSWER_BYTES)))
            if frame.nonce != nonce:
                raise WireError("an answer to another call")
            return frame

        def decoded(frame: Frame) -> Frame:
            wire.decode(frame.payload)  # on the student's time: the form of a frame is the student's doing
            return frame

        return self._guarded(wait, budget)

    def _guarded(self, step: Callable[[], Result], budget: Budget) -> Result:
        try:
            return step()
        except ChildSilent:
            self._stop(Verdict.TIMEOUT, sentences.too_slow(budget.seconds))
        except OutputExceeded:
            limit = self._exercise.limits.output_bytes
            self._stop(Verdict.OUTPUT, sentences.too_much_output(limit))
        except WireError:
            self._stop(Verdict.CRASHED, sentences.broke_the_protocol())
        except ChildEnded:
            self._ended(budget)

    def _ended(self, budget: Budget) -> NoReturn:
        child = self._child
        status = child.ended_by_itself() if child is not None else 0
        if child is not None and child.ran_out_of_memory:
            self._stop(Verdict.MEMORY, sentences.out_of_memory(self._exercise.limits.memory_bytes))
        if child is not None and child.ran_out_of_files:
            self._stop(Verdict.CRASHED, sentences.too_many_files())
        if status & 0x7F in _CPU_SIGNALS:
            self._stop(Verdict.TIMEOUT, sentences.too_slow(budget.seconds))
        self._stop(Verdict.CRASHED, sentences.ended_by_itself(status))

    def _stop(self, verdict: Verdict, message: Text) -> NoReturn:
        child, self._child = self._child, None
        if child is not None:
            child.end()
            self._last_words = child.last_words()
        raise Stopped(Stop(verdict, message))

    def _give_up_unloaded(self, child: Child, reply: Frame) -> None:
        said = wire.decode(reply.payload)
        self._child = None
        child.end()
        self._last_words = child.last_words()
        fields = said if isinstance(said, dict) else {}
        trace = fields.get("traceback")
        verdict, message = Verdict.ERROR, sentences.not_loaded(said, self._exercise.instead)
        if is_out_of_memory(fields.get("types")):
            verdict, message = Verdict.MEMORY, sentences.out_of_memory(self._exercise.limits.memory_bytes)
        raise Stopped(Stop(verdict, message, trace[:4000] if isinstance(trace, str) else ""))


_CPU_SIGNALS = (24,)  # SIGXCPU


def is_out_of_memory(types: Any) -> bool:
    """Return whether the classes of an exception say that memory ran out."""
    return isinstance(types, list) and any(name in ("MemoryError", "ResourceExhaustedError") for name in types)


def _cpu_seconds(exercise: Exercise) -> int:
    # The wall clock of each check is what counts; this only bounds a child that the worker has lost sight of. Rounded
    # up to whole minutes, so that exercises share ready children.
    return 60 * (2 + math.ceil(4 * exercise.total_seconds / 60))
