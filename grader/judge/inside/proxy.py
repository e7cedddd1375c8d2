"""The student as the examiner sees them: calls go out as frames, plain values come back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from grader.checks.failures import StudentRaised
from grader.checks.values import Pixels, RemoteValue, Unsupported
from grader.judge import wire
from grader.judge.inside import failure, values
from grader.judge.inside.channel import Channel
from grader.judge.wire import Kind, WireError

_MOST_FUNCTIONS = 1000
_MOST_ANSWER_BYTES = 64 << 20  # of a function of the check, called by the student


class CandidateGone(BaseException):
    """The student's process is no more: this check has ended, whatever it was doing."""


class Conversation:
    """Calls to the student's process, one at a time.

    Args:
        channel: Pipes to the worker, which passes frames on.
    """

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._functions: list[Callable[..., Any]] = []
        self._number = 0
        self._gone = False
        self._busy = False
        self.last_call = ""
        self.last_value: Any = None
        self.answers = 0

    def begin_check(self) -> None:
        """Forget what belonged to the check before."""
        self._functions.clear()
        self._gone = self._busy = False
        self.last_call, self.last_value, self.answers = "", None, 0

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
        """Ask the student's process to do something and return its answer.

        Args:
            what: "call", "get", "set" or "iterate".
            on: Number of an object of the student's process; None for the module.
            name: Name of a function or attribute; empty for the object itself.
            arguments: By position.
            named: By name.
            wish: "echo" to get the arguments back as they are afterwards, "warn" to get the warnings, "watch" to let
                the curve of a training be shown meanwhile.
            seconds: How long it may take; 0 if only the check's own limit counts.

        Raises:
            StudentRaised: the student's code raised.
            CandidateGone: it ended, or did not answer in time.
        """
        self.require_rest()
        kind, payload = self.exchange(
            self.request(what, on, name, arguments, named, wish)._replace(seconds=float(seconds))
        )
        # Before anything is made of it: whatever goes wrong from here on is the doing of what the student sent.
        self.answers += 1
        if kind is Kind.RAISED:
            raise raised(payload)
        answer = _checked_answer(values.from_wire(payload, self._restore))
        self.last_value = answer.value
        return answer

    def require_rest(self) -> None:
        """Refuse a call that cannot be made now.

        Raises:
            CandidateGone: the student's process has ended.
            RuntimeError: it is still busy with the call before.
        """
        if self._gone:
            raise CandidateGone
        if self._busy:
            raise RuntimeError("a function given to the student may not call the student")

    def request(
        self, what: str, on: int | None, name: str, arguments: Any, named: dict[str, Any] | None, wish: str
    ) -> wire.Request:
        """Return the request that a call makes; see `call`."""
        self.last_call = name or self.last_call
        return wire.Request(
            what,
            None if on is None else wire.Own(on),
            name,
            values.to_wire(tuple(arguments), self._keep),
            values.to_wire(named or {}, self._keep),
            wish,
        )

    def exchange(self, request: wire.Request) -> tuple[Kind, Any]:
        """Send a request to the student's process and return RESULT or RAISED with the decoded payload."""
        self._number += 1
        self._busy = True
        try:
            self._channel.send(Kind.CALL, self._number, wire.encode(tuple(request)))
            return self._wait()
        finally:
            self._busy = False

    def _wait(self) -> tuple[Kind, Any]:
        while True:
            frame = self._channel.receive()
            if frame.kind is Kind.GONE:
                self._gone = True
                raise CandidateGone
            payload = wire.decode(frame.payload)
            if frame.kind is not Kind.CALLBACK:
                return frame.kind, payload
            self._call_back(frame.nonce, payload)

    def function(self, number: int) -> Callable[..., Any]:
        """Return the function of the check that was given to the student under this number."""
        return self._functions[number]

    def _call_back(self, nonce: int, request: Any) -> None:
        try:
            function = self.function(request["function"])
            arguments = values.from_wire(request["args"], self._restore)
            named = values.from_wire(request["kwargs"], self._restore)
            result = function(*arguments, **named)
            kind, payload = Kind.RESULT, wire.encode((values.to_wire(result, self._keep),))
            if len(payload) > _MOST_ANSWER_BYTES:
                raise ValueError(f"the result is too large: more than {_MOST_ANSWER_BYTES >> 20} MiB")
        except Exception as error:  # noqa: BLE001  (whatever the student passed is the student's to hear about)
            # Without the traceback: it would show lines of the checks.
            said = failure.describe(error, "checks.py") | {"traceback": ""}
            kind, payload = Kind.RAISED, wire.encode(said)
        self._channel.send(kind, nonce, payload)

    def _keep(self, value: Any) -> Any:
        if isinstance(value, RemoteObject):
            return wire.Own(object.__getattribute__(value, "_number"))
        if isinstance(value, StudentFunction):
            return self.keep_function(value)
        if isinstance(value, np.random.Generator):
            state = value.bit_generator.state
            return wire.RandomState(str(state["bit_generator"]), _plain_state(state))
        if isinstance(value, Pixels):
            packed = values.to_wire(value.values, self._keep)
            return wire.Pixels(packed)
        if callable(value):
            return self.keep_function(value)
        raise WireError(f"a value of type {type(value).__name__} cannot be given to the student")

    def keep_function(self, function: Callable[..., Any]) -> wire.Remote:
        """Give a function of the check a number that the student's process can call back."""
        if len(self._functions) >= _MOST_FUNCTIONS:
            raise WireError(f"at most {_MOST_FUNCTIONS} functions may be given to the student in one check")
        self._functions.append(function)
        name = getattr(function, "__name__", "function")
        return wire.Remote(len(self._functions) - 1, str(name)[:80], "function")

    def _restore(self, record: Any) -> Any:
        if type(record) is wire.Remote:
            return RemoteObject(self, record)
        if type(record) is wire.Unsupported:
            return Unsupported(record.type_name, record.note)
        return Unsupported(type(record).__name__, "something that only the grader sends")


class RemoteObject(RemoteValue):
    """An object, function or generator that stays in the student's process."""

    def __init__(self, conversation: Conversation, record: wire.Remote) -> None:
        object.__setattr__(self, "type_name", record.type_name)
        object.__setattr__(self, "_conversation", conversation)
        object.__setattr__(self, "_number", record.number)
        object.__setattr__(self, "_role", record.role)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)  # numpy and inspect ask for these; the student is never asked
        return self._conversation.call("get", self._number, name).value

    def __setattr__(self, name: str, value: Any) -> None:
        self._conversation.call("set", self._number, name, (value,))

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """Call it in the student's process."""
        return self._conversation.call("call", self._number, "", arguments, named).value

    def call_and_watch(
        self, name: str, arguments: tuple[Any, ...], named: dict[str, Any], *, seconds: float = 0.0
    ) -> Any:
        """Call a method, or the object itself if `name` is empty, and let the curve of a training be shown."""
        conversation, number = object.__getattribute__(self, "_conversation"), object.__getattribute__(self, "_number")
        return conversation.call("call", number, name, arguments, named, wish="watch", seconds=seconds).value

    def __iter__(self) -> Iterator[Any]:
        if self._role != "iterator":
            raise TypeError(f"'{self.type_name}' cannot be iterated")
        return iter(self._conversation.call("iterate", self._number, "").value)


class StudentFunction:
    """A name of the student's module, called when it is called."""

    def __init__(self, conversation: Conversation, name: str) -> None:
        self._conversation = conversation
        self.__name__ = name

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """Call it in the student's process."""
        return self._conversation.call("call", None, self.__name__, arguments, named).value

    def call_and_watch(
        self, name: str, arguments: tuple[Any, ...], named: dict[str, Any], *, seconds: float = 0.0
    ) -> Any:
        """Call it and let the curve of a training be shown meanwhile; `name` is for objects and must be empty."""
        name = name or self.__name__
        return self._conversation.call("call", None, name, arguments, named, wish="watch", seconds=seconds).value


class StudentModule:
    """What a check gets as `student`.

    Args:
        conversation: Where calls go.
    """

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation

    def __getattr__(self, name: str) -> StudentFunction:
        if name.startswith("__"):
            raise AttributeError(name)
        return StudentFunction(self._conversation, name)

    def start_again(self) -> None:
        """End the student's process and import the submission in a new one.

        Nothing that the submission has seen or made goes along; what was got from it before must not be used any more.
        """
        self._conversation.call("start_again", None, "")

    def call_and_echo(self, function: Any, *arguments: Any, **named: Any) -> tuple[Any, tuple[Any, ...]]:
        """Call a function and return its result and its arguments as they are afterwards."""
        answer = self._call(function, arguments, named, "echo")
        return answer.value, tuple(answer.arguments)

    def call_and_warn(self, function: Any, *arguments: Any, **named: Any) -> tuple[Any, list[str]]:
        """Call a function and return its result and the warnings that were given meanwhile."""
        answer = self._call(function, arguments, named, "warn")
        return answer.value, list(answer.warnings)

    def call_and_watch(
        self, name: str, arguments: tuple[Any, ...], named: dict[str, Any], *, seconds: float = 0.0
    ) -> Any:
        """Call a function and let the curve of a training be shown meanwhile; it may take so many seconds, or 0."""
        return self._conversation.call("call", None, name, arguments, named, wish="watch", seconds=seconds).value

    def _call(self, function: Any, arguments: tuple[Any, ...], named: dict[str, Any], wish: str) -> wire.Answer:
        if isinstance(function, RemoteObject):
            number = object.__getattribute__(function, "_number")
            return self._conversation.call("call", number, "", arguments, named, wish=wish)
        name = function if isinstance(function, str) else function.__name__
        return self._conversation.call("call", None, name, arguments, named, wish=wish)


def raised(payload: Any) -> StudentRaised:
    """Return what the student's process says it raised; every field is only text, cut here once more."""
    if not isinstance(payload, dict):
        payload = {}
    names = payload.get("types")
    types = tuple(_text(name, 80) for name in names[:12]) if isinstance(names, list) and names else ("Exception",)
    return StudentRaised(types, _text(payload.get("message"), 2000), _text(payload.get("traceback"), 4000))


def _checked_answer(answer: Any) -> wire.Answer:
    """Return an answer in the one form that proxies use, whatever the student's process sent."""
    if not isinstance(answer, tuple) or len(answer) != 3:
        return wire.Answer(Unsupported("?", "the answer was not an answer"), (), ())
    value, arguments, warnings = answer
    warnings = [_text(warning, 500) for warning in warnings[:20]] if isinstance(warnings, list | tuple) else []
    return wire.Answer(value, arguments if isinstance(arguments, list | tuple) else (), warnings)


def _text(value: Any, most: int) -> str:
    """Return a foreign text, cut; nothing for anything else, because making a text of it could take any time."""
    return value[:most] if type(value) is str else ""


def _plain_state(state: Any) -> Any:
    if isinstance(state, dict):
        return {key: _plain_state(value) for key, value in state.items()}
    return state if isinstance(state, str) else int(state)
