"""Who answers the calls of a check in a survey: the student's process, the reference, and known mistakes."""

from __future__ import annotations

import signal
import types
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from grader.judge import wire
from grader.judge.inside import failure, values
from grader.judge.inside.answering import Answerer
from grader.judge.inside.likeness import Leaves, leaves, same

MOST_CALL_SECONDS = 0.02  # of one call of one mistake


@dataclass(frozen=True)
class Outcome:
    """What became of one call.

    Args:
        tree: The answer in values of the wire: value, echoed arguments, whether there was a warning. Or the classes and
            the text of an exception.
        has_raised: Whether it is an exception.
    """

    tree: Any
    has_raised: bool = False

    @cached_property
    def leaves(self) -> Leaves:
        """What is in it."""
        return leaves(self.tree)

    def is_like(self, other: Outcome) -> bool:
        """Return whether two calls ended in the same way."""
        return self.has_raised == other.has_raised and same(self.leaves, other.leaves)


_OUT_OF_REACH = Outcome(("out of reach",), has_raised=True)
_TOO_LONG = Outcome(("too long",), has_raised=True)


@dataclass
class Seat:
    """One who answers, and the numbers by which it knows the objects that the check holds."""

    ask: Callable[[wire.Request], Outcome]
    numbers: dict[int, int] = field(default_factory=dict)

    def answer(self, request: wire.Request) -> Outcome:
        """Return the outcome of a request that names objects by the check's numbers."""
        try:
            on = None if request.on is None else self._own(request.on)
            translated = request._replace(
                on=on,
                arguments=_replaced(request.arguments, self._own),
                named=_replaced(request.named, self._own),
            )
        except KeyError:  # an object that this one never made
            return _OUT_OF_REACH
        return self.ask(translated)

    def _own(self, record: wire.Own) -> wire.Own:
        return wire.Own(self.numbers[record.number])


@dataclass
class Suspect(Seat):
    """A known mistake."""

    expect: tuple[str, ...] = ()
    has_erred: bool = False  # in this run: at least one answer was not the reference's


class Double(Answerer):
    """A file of the exercise in the student's place."""

    def __init__(self, module: types.ModuleType, function: Callable[[int], Callable[..., Any]]) -> None:
        super().__init__(module)
        self._function = function

    def ask(self, request: wire.Request) -> Outcome:
        """Return how a request ended."""
        try:
            with at_most(MOST_CALL_SECONDS):
                return answered(tuple(self.answer_here(request)), request.wish)
        except TookTooLong:
            return _TOO_LONG
        except BaseException as error:  # noqa: BLE001  (a mistake may raise anything, and that is its answer)
            return exception_of(failure.describe(error))

    def stand_in(self, record: wire.Remote) -> Any:
        """Return the function of the check itself, given copies as the student's process would give."""
        function = self._function(record.number)

        def call_back(*arguments: Any, **named: Any) -> Any:
            copies = values.from_wire(values.to_wire((arguments, named), self.keep), self.restore)
            return function(*copies[0], **copies[1])

        call_back.__name__ = call_back.__qualname__ = record.type_name
        return call_back


class TookTooLong(BaseException):
    """A call did not end in time, or everything together takes too long."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Let the block run for so long at most.

    Raises:
        TookTooLong: it ran longer.
    """

    def stop(*_: object) -> None:
        raise TookTooLong

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def answered(answer: Any, wish: str) -> Outcome:
    """Return the outcome of a call that returned: echoed arguments count only if they were asked for."""
    value, echoed, warned = answer if isinstance(answer, tuple) and len(answer) == 3 else (None, None, ())
    return Outcome((value, echoed if wish == "echo" else None, bool(warned)))


def exception_of(said: dict[str, Any]) -> Outcome:
    """Return the outcome of a call that raised: the classes and the text, cut."""
    names = said.get("types")
    kinds = tuple(str(name)[:80] for name in names[:12]) if isinstance(names, list | tuple) else ()
    return Outcome((kinds, str(said.get("message"))[:500]), has_raised=True)


def _replaced(tree: Any, own: Callable[[wire.Own], wire.Own]) -> Any:
    if type(tree) is wire.Own:
        return own(tree)
    if type(tree) is list:
        return [_replaced(item, own) for item in tree]
    if type(tree) is tuple:
        return tuple(_replaced(item, own) for item in tree)
    if type(tree) is dict:
        return {key: _replaced(item, own) for key, item in tree.items()}
    return tree
