"""The program of the examiner's box: run the checks of an exercise against the student's process.

This code is the instructor's, not the student's, but it is boxed as well: a mistake in it must not reach the database.
The examiner decides each check; the worker believes its report for its own exercise only, in a schema it checks.
"""

from __future__ import annotations

import json
import traceback
import types
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.checks import describing, measurements
from grader.checks.failures import CheckFailed, PartlyPassed, Sentence, StudentRaised
from grader.judge import wire
from grader.judge.inside import failure, survey, watching
from grader.judge.inside.channel import Channel
from grader.judge.inside.proxy import CandidateGone, Conversation, StudentModule
from grader.judge.wire import Kind

_MOST_DETAIL_CHARACTERS = 20_000
_MOST_SENTENCE_CHARACTERS = 4000


@dataclass(frozen=True)
class Order:
    """Which check to run.

    Args:
        name: Name of the check.
        seed: Seed of the grading.
        attempt: Counted from 1; each has a random stream of its own.
        device: "cpu" or "gpu": where the student's process runs.
    """

    name: str
    seed: int
    attempt: int = 1
    device: str = "cpu"


class ReferenceAsStudent:
    """The reference in the student's place, to find out whose fault an unexpected exception is.

    Args:
        reference: The exercise's own solution, imported.
    """

    def __init__(self, reference: types.ModuleType) -> None:
        self._reference = reference

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reference, name)

    def start_again(self) -> None:
        """Do nothing: the reference keeps nothing that it was given."""

    def call_and_echo(self, function: Any, *arguments: Any, **named: Any) -> tuple[Any, tuple[Any, ...]]:
        """Call a function of the reference; it leaves its arguments alone."""
        return self._found(function)(*arguments, **named), arguments

    def call_and_warn(self, function: Any, *arguments: Any, **named: Any) -> tuple[Any, list[str]]:
        """Call a function of the reference; it gives no warnings."""
        return self._found(function)(*arguments, **named), []

    def _found(self, function: Any) -> Callable[..., Any]:
        found: Callable[..., Any] = getattr(self._reference, function) if isinstance(function, str) else function
        return found


_REHEARSAL = """
import numpy as np
from grader.checks import close
def same(x):
    return x
def check(student, reference, rng):
    x = rng.normal(size=(2, 3))
    close(student.same(x), reference.same(x), inputs=(x,))
"""


class _Mirror(Channel):
    """Answers every call with its own first argument, as a student's process might."""

    def receive(self) -> wire.Frame:
        """Turn the call that was sent into its answer."""
        call = super().receive()
        arguments = wire.Request(*wire.decode(call.payload)).arguments
        self.send(Kind.RESULT, call.nonce, wire.encode(tuple(wire.Answer(arguments[0]))))
        return super().receive()


def rehearse(times: int = 32) -> None:
    """Run a made-up check some times, in the warm process; why is said at the candidate's rehearsal."""
    channel = _Mirror.to_itself()
    module = _import("rehearsal", _REHEARSAL)
    conversation = Conversation(channel)
    for number in range(times):
        conversation.begin_check()
        report = _run(module.check, Order("check", number), conversation, module, channel)
        wire.decode(wire.encode(report))
    if report != {"verdict": "passed", "measurements": []}:
        raise RuntimeError(f"the rehearsal ended with {report}")
    channel.close()


def warm_up() -> None:
    """Nothing to do: the reference runs its first operation when a check needs it."""


def main(channel: Channel) -> None:
    """Import one exercise, then run the checks that the worker names until it closes the pipe."""
    watching.offer_reports()  # the solution may report, too; nobody watches it
    begin = channel.receive()
    request = wire.decode(begin.payload)
    try:
        reference = _import("solution", request["solution"])
        checks = _import("checks", request["checks"])
    except Exception:  # noqa: BLE001  (whatever an instructor's file raises is reported as theirs)
        channel.send(Kind.EXAMINER_FAILED, begin.nonce, wire.encode({"traceback": _trace()}))
        return
    channel.send(Kind.LOADED, begin.nonce, wire.encode(None))
    conversation = Conversation(channel)
    while True:
        try:
            frame = channel.receive()
        except EOFError:
            return
        order = wire.decode(frame.payload)
        if frame.kind is Kind.SURVEY:
            try:
                _survey(order, frame.nonce, channel, checks, reference)
            except Exception:  # noqa: BLE001
                channel.send(Kind.EXAMINER_FAILED, frame.nonce, wire.encode({"traceback": _trace()}))
            continue
        conversation.begin_check()
        try:
            report = _run(getattr(checks, order["name"]), Order(**order), conversation, reference, channel)
            kind, payload = Kind.CHECK_DONE, wire.encode(report)
        except Exception:  # noqa: BLE001
            kind, payload = Kind.EXAMINER_FAILED, wire.encode({"traceback": _trace()})
        channel.send(kind, frame.nonce, payload)


def _run(
    check: types.FunctionType,
    order: Order,
    conversation: Conversation,
    reference: types.ModuleType,
    channel: Channel,
) -> dict[str, Any]:
    measurements.begin(device=order.device, send=lambda point: channel.send(Kind.EVENT, 0, wire.encode(point)))
    report = _decided(check, order, conversation, reference)
    # A rerun with the reference has measured the reference.
    return report if "measurements" in report else report | {"measurements": measurements.taken()}


def _decided(
    check: types.FunctionType, order: Order, conversation: Conversation, reference: types.ModuleType
) -> dict[str, Any]:
    try:
        check(**_wanted(check, StudentModule(conversation), reference, order))
    except CandidateGone:
        return {"verdict": "gone"}
    except PartlyPassed as partly:
        return _failure("partial", partly) | {"fraction": float(partly.fraction)}
    except CheckFailed as failed:
        return _failure("failed", failed)
    except StudentRaised as raised:
        return {
            "verdict": "error",
            "types": list(raised.type_names),
            "text": raised.message,
            "call": conversation.last_call,
            "traceback": raised.traceback,
        }
    except Exception as error:
        # The check stumbled. If it also stumbles over the reference, it is wrong: our fault. If not, it stumbled over
        # what the student returned.
        if conversation.answers == 0:
            raise
        measured = measurements.taken()
        measurements.begin(device=order.device)
        check(**_wanted(check, ReferenceAsStudent(reference), reference, order))
        return _failure("failed", _useless_value(conversation, error)) | {"measurements": measured}
    return {"verdict": "passed"}


def _survey(
    order: dict[str, Any], nonce: int, channel: Channel, checks: types.ModuleType, reference: types.ModuleType
) -> None:
    def check_named(name: str) -> Callable[[Conversation, int], None]:
        check = getattr(checks, name)

        def run(conversation: Conversation, seed: int) -> None:
            measurements.begin()
            check(**_wanted(check, StudentModule(conversation), reference, Order(name, seed)))

        return run

    for seen in survey.surveys(order, channel, _import, check_named):
        channel.send(Kind.SURVEYED, nonce, wire.encode(seen))
    channel.send(Kind.SURVEYED, nonce, wire.encode(None))


def _wanted(check: types.FunctionType, student: Any, reference: Any, order: Order) -> dict[str, Any]:
    # Every check has a stream of its own, so that one check can be run again alone; and so has every further attempt.
    again = [order.attempt] if order.attempt > 1 else []
    rng = np.random.default_rng(np.random.SeedSequence([order.seed, *order.name.encode(), *again]))
    offered = {"student": student, "reference": reference, "rng": rng, "device": order.device}
    code = check.__code__
    return {parameter: offered[parameter] for parameter in code.co_varnames[: code.co_argcount]}


def _useless_value(conversation: Conversation, error: Exception) -> CheckFailed:
    what = describing.what(conversation.last_value)
    came = describing.text(f"{type(error).__name__}: {str(error)[:300]}", 300)
    call = conversation.last_call
    return CheckFailed(
        Sentence(
            f"`{call}`이(가) 돌려준 값을 계산에 쓸 수 없습니다. 받은 값: {what.ko}."
            " 문제에 적힌 모양과 자료형으로 돌려주는지 확인해 보세요.",
            f"What `{call}` returned cannot be used in a calculation. Received: {what.en}. "
            "Does it have the shape and the type that the statement asks for?",
        ),
        details={"kind": "useless_value", "problem": came},
    )


def _failure(verdict: str, failed: CheckFailed) -> dict[str, Any]:
    return {
        "verdict": verdict,
        "reason": _pair(failed.reason),
        "hint": _pair(failed.hint) if failed.hint else None,
        "symptom": str(getattr(failed, "symptom", "")),
        "details": _bounded_json(failed.details),
    }


def _pair(sentence: Sentence) -> list[str]:
    return [str(sentence.ko)[:_MOST_SENTENCE_CHARACTERS], str(sentence.en)[:_MOST_SENTENCE_CHARACTERS]]


def _bounded_json(details: dict[str, Any]) -> str:
    text = json.dumps(details, default=lambda value: str(value)[:500], allow_nan=False, skipkeys=True)
    return text if len(text) <= _MOST_DETAIL_CHARACTERS else "{}"


def _import(name: str, source: str) -> types.ModuleType:
    file_name = f"{name}.py"
    failure.remember_source(source, file_name)
    module = types.ModuleType(name)
    module.__file__ = file_name
    exec(compile(source, file_name, "exec", dont_inherit=True), module.__dict__)  # noqa: S102  (this is the box)
    return module


def _trace() -> str:
    return traceback.format_exc()[-4000:]
