"""Naming mistakes: what failed is run once more, to its very end, with everybody answering each call.

Theory of operation. All verdicts stand, and a fresh process of the student has just loaded the submission. Each check
that failed runs again, and each of its calls is answered by the student's process, by the reference and by the known
mistakes that fail this check; the check itself is given the reference's answer, so that it goes on to its last input
instead of stopping at the first difference. A mistake is recognised in a check only if its answers were those of the
student in every call, and were not those of the reference in at least one. Then the check runs with a seed that all
submissions to this version share: what is recognised must hold there, too, and the student's answers there make the
fingerprint. Whatever goes wrong, nothing is recognised.

A mistake that answered differently once is not asked again: it would have been in all checks that it fails. One that
takes long for a call is not asked again either. The mistakes are the author's files and run here, in the examiner's
box; everybody is loaded once, so that one who remembers something from call to call remembers what the student does.
"""

from __future__ import annotations

import time
import types
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.judge import wire
from grader.judge.inside import values
from grader.judge.inside.channel import Channel
from grader.judge.inside.likeness import Fingerprint, Path, count_bytes
from grader.judge.inside.proxy import CandidateGone, Conversation, raised
from grader.judge.inside.seats import (
    MOST_CALL_SECONDS,
    Double,
    Outcome,
    Seat,
    Suspect,
    TookTooLong,
    answered,
    at_most,
    exception_of,
)
from grader.judge.inside.transforms import Sample, explains
from grader.judge.wire import Kind

_MOST_HEARD = 200  # calls that transforms are tried on, and their bytes
_MOST_HEARD_BYTES = 32 << 20
_NO_TRANSFORM = ("", "", "")

RunCheck = Callable[[Conversation, int], None]


@dataclass(frozen=True)
class _Heard:
    """One call of a function that nobody's exception ended."""

    function: str
    request: wire.Request
    student: Outcome
    reference: Outcome


@dataclass(frozen=True)
class Seen:
    """What one run of a check showed.

    Args:
        mistakes: Names of those that gave the student's answers throughout.
        heard: The calls.
        fingerprint: Of all the student's answers.
    """

    mistakes: list[str]
    heard: list[_Heard]
    fingerprint: str


class Survey(Conversation):
    """A conversation in which the reference speaks for the student, and everybody is listened to.

    Args:
        channel: Pipes to the worker.
        load: Imports a source under a file name.
        solution: Source of the reference.
        mistakes: Name, source and failing checks of each known mistake.
        end: When to give up, by time.process_time().
    """

    def __init__(
        self,
        channel: Channel,
        load: Callable[[str, str], types.ModuleType],
        solution: str,
        mistakes: list[tuple[str, str, list[str]]],
        end: float,
    ) -> None:
        super().__init__(channel)
        self._end = end
        self._student = Seat(self._ask_student)
        self._reference = Seat(Double(load("solution", solution), self.function).ask)
        self._suspects: dict[str, Suspect] = {}
        for name, source, expect in mistakes:
            with suppress(BaseException), at_most(MOST_CALL_SECONDS):  # else it is recognised in nobody
                double = Double(load("mistake", source), self.function)
                self._suspects[name] = Suspect(double.ask, expect=tuple(expect))
        self._present: dict[str, Suspect] = {}
        self._objects = 0
        self._heard: list[_Heard] = []
        self._left_bytes = 0
        self._fingerprint = Fingerprint()

    def run(self, name: str, check: RunCheck, seed: int) -> Seen | None:
        """Run a check and return what was seen; None if it did not get to its end.

        Args:
            name: Name of the check.
            check: Runs it in a conversation, with a seed.
            seed: Its inputs follow from it.

        Raises:
            CandidateGone: the student's process has ended.
            TookTooLong: the time is up.
        """
        self.begin_check()
        self._present = {who: suspect for who, suspect in self._suspects.items() if name in suspect.expect}
        for seat in (self._student, self._reference, *self._present.values()):
            seat.numbers.clear()
        for suspect in self._present.values():
            suspect.has_erred = False
        self._objects, self._heard, self._left_bytes = 0, [], _MOST_HEARD_BYTES
        self._fingerprint = Fingerprint()
        try:
            check(self, seed)
        except Exception:  # noqa: BLE001  (a check that measures time, or counts calls, may fail for the reference, too)
            return None
        recognised = [who for who, suspect in self._present.items() if suspect.has_erred]
        return Seen(recognised, self._heard, self._fingerprint.digits())

    def call(  # noqa: PLR0913  (the fields of a request)
        self,
        what: str,
        on: int | None,
        name: str,
        arguments: tuple[Any, ...] = (),
        named: dict[str, Any] | None = None,
        *,
        wish: str = "",
        seconds: float = 0.0,
    ) -> wire.Answer:
        """Let everybody answer, and return what the reference says; see `Conversation.call`."""
        del seconds  # a survey has less time than any call
        self.require_rest()
        if time.process_time() > self._end:
            raise TookTooLong
        request = self.request(what, on, name, arguments, named, wish)
        student = self._student.answer(request)
        reference = self._reference.answer(request)
        self._fingerprint.add(student.leaves)
        answers = [(self._reference, reference), (self._student, student)]
        for who, suspect in list(self._present.items()):
            answer = suspect.answer(request)
            if answer.is_like(student):
                suspect.has_erred = suspect.has_erred or not answer.is_like(reference)
                answers.append((suspect, answer))
            else:
                del self._present[who], self._suspects[who]
        if what == "call" and not student.has_raised and not reference.has_raised:
            self._keep_heard(_Heard(self.last_call, request, student, reference))
        if reference.has_raised:
            raise raised({"types": list(reference.tree[0]), "message": reference.tree[1]})
        return self._for_the_check(reference, answers)

    def transform(self, seen: Seen) -> tuple[str, str, str]:
        """Return the name of the transform that explains what a function returned, the function, and which part."""
        samples: dict[tuple[str, Path], list[Sample]] = {}
        for heard in seen.heard:
            for path, sample in self._samples(heard):
                samples.setdefault((heard.function, path), []).append(sample)
        for (function, path), these in samples.items():
            if any(not sample.is_right() for sample in these) and (name := explains(these)):
                return name, function, "".join(f"[{step!r}]" for step in path)
        return _NO_TRANSFORM

    def _keep_heard(self, heard: _Heard) -> None:
        self._left_bytes -= count_bytes(heard.student.leaves) + count_bytes(heard.reference.leaves)
        if self._left_bytes < 0 or len(self._heard) >= _MOST_HEARD:
            self._left_bytes = -1  # a transform must explain all calls, so without these none can be named
            self._heard.clear()
        else:
            self._heard.append(heard)

    def _samples(self, heard: _Heard) -> Iterator[tuple[Path, Sample]]:
        arguments = heard.request.arguments
        shapes = tuple(argument.shape for argument in arguments if type(argument) is wire.Array)
        came, across = dict(heard.student.leaves), dict(self._across(heard.request))
        for path, leaf in heard.reference.leaves:
            if path[:1] == (0,) and isinstance(leaf, np.ndarray) and isinstance(came.get(path), np.ndarray):
                yield path[1:], Sample(leaf, came[path], shapes, across.get(path))

    def _across(self, request: wire.Request) -> Iterator[tuple[Path, Any]]:
        """Yield what the reference returns for a table along its other axis."""
        first = request.arguments[0] if request.arguments else None
        tables = [argument for argument in request.arguments if type(argument) is wire.Array]
        if request.on is not None or len(tables) != 1 or tables[0] is not first or len(first.shape) != 2:
            return
        turned = values.to_wire(np.ascontiguousarray(values.array_of(first).T), str)
        outcome = self._reference.answer(request._replace(arguments=(turned, *request.arguments[1:]), wish=""))
        for path, leaf in outcome.leaves:
            if isinstance(leaf, np.ndarray):
                yield path, np.swapaxes(leaf, -1, -2) if leaf.ndim > 1 else leaf

    def _ask_student(self, request: wire.Request) -> Outcome:
        kind, payload = self.exchange(request)
        if kind is Kind.RAISED:
            return exception_of(payload if isinstance(payload, dict) else {})
        return answered(payload, request.wish)

    def _for_the_check(self, reference: Outcome, answers: list[tuple[Seat, Outcome]]) -> wire.Answer:
        """Return the reference's answer; the objects in it get numbers that everybody's own object goes by."""

        def numbered(record: wire.Remote, path: Path) -> wire.Remote:
            self._objects += 1
            for seat, answer in answers:
                twin = _at(answer.tree, path)
                if type(twin) is wire.Remote:
                    seat.numbers[self._objects] = twin.number
            return wire.Remote(self._objects, record.type_name, record.role)

        value, echoed, warned = values.from_wire(_numbered(reference.tree, numbered), self._restore)
        return wire.Answer(value, echoed or (), ["a warning"] * warned)


def surveys(
    order: dict[str, Any],
    channel: Channel,
    load: Callable[[str, str], types.ModuleType],
    check_named: Callable[[str], RunCheck],
) -> Iterator[dict[str, Any]]:
    """Yield what each failed check says about a submission.

    Args:
        order: "checks": names; "seed", "common_seed", "cpu_seconds", "solution", and "mistakes" as [name, source,
            failing checks].
        channel: Pipes to the worker.
        load: Imports a source under a file name.
        check_named: Returns what runs a check in a conversation, with a seed.

    Yields:
        "check"; "mistakes": names; "transform": name, function and part; "fingerprint". What is not known is empty.
    """
    end = time.process_time() + order["cpu_seconds"]
    survey = Survey(channel, load, order["solution"], order["mistakes"], end)
    for name in order["checks"]:
        try:
            here = survey.run(name, check_named(name), order["seed"])
            anywhere = survey.run(name, check_named(name), order["common_seed"])
        except (CandidateGone, TookTooLong):
            return
        if here is None or anywhere is None:
            continue
        mistakes = [mistake for mistake in here.mistakes if mistake in anywhere.mistakes]
        yield {
            "check": name,
            "mistakes": mistakes,
            "transform": list(_NO_TRANSFORM if mistakes else _transform(survey, here, anywhere)),
            "fingerprint": anywhere.fingerprint,
        }


def _transform(survey: Survey, here: Seen, anywhere: Seen) -> tuple[str, str, str]:
    found = survey.transform(here)
    return found if found != _NO_TRANSFORM and found == survey.transform(anywhere) else _NO_TRANSFORM


def _numbered(tree: Any, number: Callable[[wire.Remote, Path], wire.Remote], path: Path = ()) -> Any:
    if type(tree) is wire.Remote:
        return number(tree, path)
    if type(tree) is list:
        return [_numbered(item, number, (*path, index)) for index, item in enumerate(tree)]
    if type(tree) is tuple:
        return tuple(_numbered(item, number, (*path, index)) for index, item in enumerate(tree))
    if type(tree) is dict:
        return {key: _numbered(item, number, (*path, key)) for key, item in tree.items()}
    return tree


def _at(tree: Any, path: Path) -> Any:
    for step in path:
        try:
            tree = tree[step]
        except (TypeError, KeyError, IndexError):
            return None
    return tree
