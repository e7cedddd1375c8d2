"""Naming mistakes: what failed is run once more, to its very end, with everybody answering each call.

Theory of operation. All verdicts stand, and a fresh process of the student has just loaded the submission. Each check
that failed runs again, and each of its calls is answered by the student's process, by the reference and by the known
mistakes; the check itself is given the reference's answer, so that it goes on to its last input instead of stopping at
the first difference. A mistake is recognised in a check only if its answers were those of the student in every call,
and were not those of the reference in at least one. Then the check runs with a seed that all submissions to this
version share: what is recognised must hold there, too, and the student's answers there make the fingerprint. Whatever
goes wrong, nothing is recognised.

Everybody is loaded once and hears every call of every check, so that one who remembers something from call to call
remembers the same as the others. The mistakes are the author's files. They run here, in the examiner's box; one that
takes long for a call is not asked again.
"""

from __future__ import annotations

import signal
import types
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from grader.judge import wire
from grader.judge.inside import failure, values
from grader.judge.inside.answering import Answerer
from grader.judge.inside.channel import Channel
from grader.judge.inside.likeness import Path, fingerprint, leaves, same
from grader.judge.inside.proxy import CandidateGone, Conversation, raised
from grader.judge.inside.transforms import Sample, explains
from grader.judge.wire import Kind

MOST_CALL_SECONDS = 0.05  # of one call of one mistake
_MOST_SAMPLES = 200  # calls that transforms are tried on
_NO_TRANSFORM = ("", "", "")


@dataclass(frozen=True)
class Outcome:
    """What became of one call.

    Args:
        tree: The decoded answer, or the class and the text of an exception in a form of its own.
        has_raised: Whether it is an exception.
    """

    tree: Any
    has_raised: bool = False

    def is_like(self, other: Outcome) -> bool:
        """Return whether two calls ended in the same way."""
        return self.has_raised == other.has_raised and same(self.tree, other.tree)


@dataclass(frozen=True)
class Seen:
    """What one run of a check showed.

    Args:
        mistakes: Names of those that gave the student's answers throughout.
        transform: Name, function and part of a transform that explains what a function returned.
        fingerprint: Of all the student's answers.
    """

    mistakes: list[str]
    transform: tuple[str, str, str]
    fingerprint: str


_OUT_OF_REACH = Outcome(("out of reach",), has_raised=True)
_TOO_LONG = Outcome(("too long",), has_raised=True)


@dataclass
class _Seat:
    """One who answers, and the numbers by which it knows the objects that the check holds."""

    ask: Callable[[wire.Request], Outcome]
    numbers: dict[int, int] = field(default_factory=dict)

    def answer(self, request: wire.Request) -> Outcome:
        """Return the outcome of a request that names objects by the check's numbers."""
        try:
            on = None if request.on is None else self._own(request.on)
            translated = request._replace(
                on=on,
                arguments=_replaced(request.arguments, wire.Own, self._own),
                named=_replaced(request.named, wire.Own, self._own),
            )
        except KeyError:  # an object that this one never made
            return _OUT_OF_REACH
        return self.ask(translated)

    def _own(self, record: wire.Own) -> wire.Own:
        return wire.Own(self.numbers[record.number])


class Survey(Conversation):
    """A conversation in which the reference speaks for the student, and everybody is listened to.

    Args:
        channel: Pipes to the worker.
        reference: The exercise's solution, imported for this.
        mistakes: The known mistakes, imported for this, by name.
    """

    def __init__(self, channel: Channel, reference: types.ModuleType, mistakes: dict[str, types.ModuleType]) -> None:
        super().__init__(channel)
        self._student = _Seat(self._ask_student)
        self._reference = _Seat(_Double(reference, self.function).ask)
        self._mistakes = {name: _Seat(_Double(module, self.function).ask) for name, module in mistakes.items()}
        self._begin()

    def run(self, check: Callable[[Conversation, int], None], seed: int) -> Seen | None:
        """Run a check and return what was seen; None if it did not get to its end.

        Args:
            check: Runs it in a conversation, with a seed.
            seed: Its inputs follow from it.

        Raises:
            CandidateGone: the student's process has ended.
        """
        self._begin()
        try:
            check(self, seed)
        except Exception:  # noqa: BLE001  (a check that measures time, or counts calls, may fail for the reference, too)
            return None
        recognised = [name for name in self._alike if name in self._erring]
        return Seen(recognised, self._transform(), fingerprint(self._outcomes))

    def call(
        self,
        what: str,
        on: int | None,
        name: str,
        arguments: tuple[Any, ...] = (),
        named: dict[str, Any] | None = None,
        *,
        wish: str = "",
    ) -> wire.Answer:
        """Let everybody answer, and return what the reference says; see `Conversation.call`."""
        self.require_rest()
        request = self.request(what, on, name, arguments, named, wish)
        student = self._student.answer(request)
        reference = self._reference.answer(request)
        self._outcomes.append((student.has_raised, student.tree))
        answers = {name: seat.answer(request) for name, seat in self._mistakes.items()}
        for mistake, answer in answers.items():
            self._compare(mistake, answer, student, reference)
        if what == "call":
            self._take_samples(request, student, reference)
        if reference.has_raised:
            raise raised({"types": list(reference.tree[0]), "message": reference.tree[1]})
        return self._for_the_check(reference, student, answers)

    def _begin(self) -> None:
        self.begin_check()
        for seat in (self._student, self._reference, *self._mistakes.values()):
            seat.numbers.clear()
        self._objects = 0
        self._alike = dict.fromkeys(self._mistakes)  # in the author's order
        self._erring: set[str] = set()
        self._samples: dict[tuple[str, Path], list[Sample]] = {}
        self._outcomes: list[Any] = []

    def _compare(self, mistake: str, answer: Outcome, student: Outcome, reference: Outcome) -> None:
        if answer is _TOO_LONG:
            del self._mistakes[mistake]
        if mistake not in self._alike:
            return
        if not answer.is_like(student):
            del self._alike[mistake]
        elif not answer.is_like(reference):
            self._erring.add(mistake)

    def _transform(self) -> tuple[str, str, str]:
        """Return the name of the transform that explains what a function returned, the function, and which part."""
        for (function, path), samples in self._samples.items():
            if any(not sample.is_right() for sample in samples) and (name := explains(samples)):
                return name, function, "".join(f"[{step!r}]" for step in path)
        return _NO_TRANSFORM

    def _ask_student(self, request: wire.Request) -> Outcome:
        kind, payload = self.exchange(request)
        if kind is Kind.RAISED:
            said = payload if isinstance(payload, dict) else {}
            return _exception(said)
        return Outcome(_plain_answer(payload, request.wish))

    def _for_the_check(self, reference: Outcome, student: Outcome, others: dict[str, Outcome]) -> wire.Answer:
        """Return the reference's answer; the objects in it get numbers that everybody's own object goes by."""
        answers = [(self._reference, reference), (self._student, student)]
        answers += [(self._mistakes[name], answer) for name, answer in others.items() if name in self._mistakes]

        def numbered(record: wire.Remote, path: Path) -> wire.Remote:
            self._objects += 1
            for seat, answer in answers:
                twin = _at(answer.tree, path)
                if type(twin) is wire.Remote:
                    seat.numbers[self._objects] = twin.number
            return wire.Remote(self._objects, record.type_name, record.role)

        value, echoed, warned = values.from_wire(_numbered(reference.tree, numbered), self._restore)
        return wire.Answer(value, echoed or (), ["a warning"] * warned)

    def _take_samples(self, request: wire.Request, student: Outcome, reference: Outcome) -> None:
        if student.has_raised or reference.has_raised:
            return
        came = {path: leaf for path, leaf in leaves(student.tree[0]) if isinstance(leaf, np.ndarray)}
        shapes = tuple(argument.shape for argument in request.arguments if type(argument) is wire.Array)
        across = dict(self._across(request))
        for path, leaf in leaves(reference.tree[0]):
            samples = self._samples.setdefault((request.name or self.last_call, path), [])
            if isinstance(leaf, np.ndarray) and path in came and len(samples) < _MOST_SAMPLES:
                samples.append(Sample(leaf, came[path], shapes, across.get(path)))

    def _across(self, request: wire.Request) -> Iterator[tuple[Path, Any]]:
        """Yield what the reference returns for a table along its other axis."""
        first = request.arguments[0] if request.arguments else None
        tables = [argument for argument in request.arguments if type(argument) is wire.Array]
        if request.on is not None or len(tables) != 1 or tables[0] is not first or len(first.shape) != 2:
            return
        turned = values.to_wire(np.ascontiguousarray(values.array_of(first).T), str)
        asked = request._replace(arguments=(turned, *request.arguments[1:]), wish="")
        outcome = self._reference.answer(asked)
        if not outcome.has_raised:
            for path, leaf in leaves(outcome.tree[0]):
                if isinstance(leaf, np.ndarray):
                    yield path, np.swapaxes(leaf, -1, -2) if leaf.ndim > 1 else leaf


class _Double(Answerer):
    """A file of the exercise in the student's place."""

    def __init__(self, module: types.ModuleType, function: Callable[[int], Callable[..., Any]]) -> None:
        super().__init__(module)
        self._function = function

    def ask(self, request: wire.Request) -> Outcome:
        """Return how a request ended."""
        try:
            with _at_most(MOST_CALL_SECONDS):
                payload = wire.decode(self.answer(request))
        except _TookTooLong:
            return _TOO_LONG
        except BaseException as error:  # noqa: BLE001  (a mistake may raise anything, and that is its answer)
            return _exception(failure.describe(error))
        return Outcome(_plain_answer(payload, request.wish))

    def stand_in(self, record: wire.Remote) -> Any:
        """Return the function of the check itself, given copies as the student's process would give."""
        function = self._function(record.number)

        def call_back(*arguments: Any, **named: Any) -> Any:
            copies = values.from_wire(values.to_wire((arguments, named), self.keep), self.restore)
            return function(*copies[0], **copies[1])

        call_back.__name__ = call_back.__qualname__ = record.type_name
        return call_back


class _TookTooLong(BaseException):
    """A call of a known mistake did not end in time."""


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    def stop(*_: object) -> None:
        raise _TookTooLong

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def surveys(
    order: dict[str, Any],
    channel: Channel,
    load: Callable[[str, str], types.ModuleType],
    check_named: Callable[[str], Callable[[Conversation, int], None]],
) -> Iterator[dict[str, Any]]:
    """Yield what each failed check says about a submission.

    Args:
        order: "checks": names; "seed", "common_seed", "solution", and "mistakes" as [name, source] pairs.
        channel: Pipes to the worker.
        load: Imports a source under a file name.
        check_named: Returns what runs a check in a conversation, with a seed.

    Yields:
        "check"; "mistakes": names; "transform": name, function and part; "fingerprint". What is not known is empty.
    """
    mistakes = {}
    for name, source in order["mistakes"]:
        with suppress(BaseException), _at_most(MOST_CALL_SECONDS):  # else it is recognised in nobody
            mistakes[name] = load("mistake", source)
    survey = Survey(channel, load("solution", order["solution"]), mistakes)
    for name in order["checks"]:
        try:
            here, anywhere = (survey.run(check_named(name), order[seed]) for seed in ("seed", "common_seed"))
        except CandidateGone:
            return
        if here is None or anywhere is None:
            continue
        yield {
            "check": name,
            "mistakes": [mistake for mistake in here.mistakes if mistake in anywhere.mistakes],
            "transform": list(here.transform if here.transform == anywhere.transform else _NO_TRANSFORM),
            "fingerprint": anywhere.fingerprint,
        }


def _plain_answer(payload: Any, wish: str) -> tuple[Any, Any, bool]:
    """Return value, echoed arguments and whether there was a warning."""
    value, echoed, warned = payload if isinstance(payload, tuple) and len(payload) == 3 else (None, None, ())
    return value, echoed if wish == "echo" else None, bool(warned)


def _exception(said: dict[str, Any]) -> Outcome:
    names = said.get("types")
    kinds = tuple(str(name)[:80] for name in names[:12]) if isinstance(names, list | tuple) else ()
    return Outcome((kinds, str(said.get("message"))[:500]), has_raised=True)


def _replaced(tree: Any, kind: type, replace: Callable[[Any], Any]) -> Any:
    if type(tree) is kind:
        return replace(tree)
    if type(tree) is list:
        return [_replaced(item, kind, replace) for item in tree]
    if type(tree) is tuple:
        return tuple(_replaced(item, kind, replace) for item in tree)
    if type(tree) is dict:
        return {key: _replaced(item, kind, replace) for key, item in tree.items()}
    return tree


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
