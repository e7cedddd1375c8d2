"""The program of the student's box: import the submission, answer calls.

It is believed in nothing. It runs in the same process as the student's code, which may replace any part of it; the
best that can be forged here is an answer, and answers are compared elsewhere. So this file only has to be right for
honest code, and to keep nothing that a dishonest one would want: no expected value, no reference, no check.
"""

from __future__ import annotations

import ast
import builtins
import difflib
import sys
import threading
import types
import warnings
from typing import Any

import numpy as np

from grader.judge import wire
from grader.judge.inside import failure, rules, values
from grader.judge.inside.channel import Channel
from grader.judge.wire import Kind

_MOST_OBJECTS = 10_000
_MOST_ITERATED = 100_000
_MOST_WARNINGS = 20


def rehearse(times: int = 32) -> None:
    """Answer a made-up submission some times, in the warm process.

    Python fits code to what it sees in its first runs, and writes that beside the code. Done once here, it is neither
    done again nor copied in every child. Only numpy is touched: a library with threads of its own must stay untouched.
    """
    channel = Channel.to_itself()
    candidate = Candidate(channel, _load("def same(x):\n    return x\n", ["no.such.name"], []))
    request = wire.Request("call", None, "same", (values.to_wire(np.ones((2, 3)), candidate.keep), 1.5, 2), {}, "")
    same = wire.encode(tuple(request._replace(arguments=request.arguments[:1], wish="echo")))
    for _ in range(times):
        channel.send(Kind.CALL, 1, same)
        frame = channel.receive()
        channel.send(Kind.RESULT, 1, candidate.answer(wire.Request(*wire.decode(frame.payload))))
        wire.decode(channel.receive().payload)
    channel.close()
    del sys.modules["submission"]


def warm_up() -> None:
    """Run a first operation behind the walls: a hang of a library is then never blamed on the student."""
    if "tensorflow" in sys.modules:
        tensorflow = sys.modules["tensorflow"]
        tensorflow.matmul(tensorflow.ones((2, 2)), tensorflow.ones((2, 2)))


def main(channel: Channel) -> None:
    """Load one submission, then answer calls until the worker closes the pipe."""
    np.random.seed()  # numpy's global state would be the warm process's; Python's own is drawn anew at every fork
    begin = channel.receive()
    request = wire.decode(begin.payload)
    try:
        module = _load(request["source"], request["forbidden"], request["required"])
        missing = _missing(module, request["entry_points"])
    except BaseException as error:  # noqa: BLE001  (SystemExit at import is an answer, too)
        _flush()
        channel.send(Kind.LOAD_FAILED, begin.nonce, wire.encode(_load_failure(error)))
        return
    _flush()
    if missing:
        channel.send(Kind.LOAD_FAILED, begin.nonce, wire.encode({"reason": "missing", "names": missing}))
        return
    channel.send(Kind.LOADED, begin.nonce, wire.encode(None))
    Candidate(channel, module).answer_calls()


class Candidate:
    """Answers calls with the student's module.

    Args:
        channel: Pipes to the worker.
        module: The imported submission.
    """

    def __init__(self, channel: Channel, module: types.ModuleType) -> None:
        self._channel = channel
        self._module = module
        self._objects: list[Any] = []
        self._pending: int | None = None  # nonce of the call that is being answered
        self._thread = threading.get_ident()

    def answer_calls(self) -> None:
        """Answer until the pipe closes."""
        while True:
            try:
                frame = self._channel.receive()
            except EOFError:
                return
            self._pending = frame.nonce
            try:
                kind, payload = Kind.RESULT, self.answer(wire.Request(*wire.decode(frame.payload)))
            except BaseException as error:  # noqa: BLE001  (SystemExit is an answer, too)
                kind, payload = Kind.RAISED, wire.encode(failure.describe(error))
            _flush()
            self._pending = None
            self._channel.send(kind, frame.nonce, payload)

    def answer(self, request: wire.Request) -> bytes:
        """Do what a request asks, and return the payload of the answer."""
        arguments = values.from_wire(request.arguments, self._restore)
        named = values.from_wire(request.named, self._restore)
        target = self._module if request.on is None else self._objects[request.on.number]
        if request.wish == "warn":
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                result = self._do(request.do, target, request.name, arguments, named)
        else:
            caught = []
            result = self._do(request.do, target, request.name, arguments, named)
        said = [str(one.message)[:500] for one in caught[:_MOST_WARNINGS]]
        return self._encoded(result, arguments if request.wish == "echo" else None, said)

    def _encoded(self, result: Any, arguments: Any, warned: list[str]) -> bytes:
        try:
            crossed = values.to_wire(result, self.keep)
            return wire.encode(tuple(wire.Answer(crossed, values.to_wire(arguments, self.keep), warned)))
        except wire.WireError as error:
            return wire.encode(tuple(wire.Answer(wire.Unsupported(values.type_name(result), str(error)))))

    def _do(self, what: str, target: Any, name: str, arguments: Any, named: Any) -> Any:
        if what == "iterate":
            return _first_items(target)
        if what == "set":
            setattr(target, name, arguments[0])
            return None
        found = getattr(target, name) if name else target
        return found if what == "get" else found(*arguments, **named)

    def keep(self, value: Any) -> wire.Remote | wire.Unsupported:
        """Return what crosses in the place of a value that stays here."""
        name = values.type_name(value)
        if isinstance(value, np.ndarray):
            return wire.Unsupported(name, "a subclass of numpy.ndarray; return a plain numpy.ndarray")
        if isinstance(value, set | frozenset):
            return wire.Unsupported(name, "a set has no order")
        if len(self._objects) >= _MOST_OBJECTS:
            return wire.Unsupported(name, f"more than {_MOST_OBJECTS} objects")
        self._objects.append(value)
        if values.is_iterator(value):
            role = "iterator"
        elif isinstance(value, types.ModuleType):
            role = "module"
        else:
            role = "function" if callable(value) else "object"
        return wire.Remote(len(self._objects) - 1, name, role)

    def _restore(self, record: Any) -> Any:
        if type(record) is wire.Own:
            return self._objects[record.number]
        if type(record) is wire.Remote:
            return self._stand_in(record)
        if type(record) is wire.RandomState:
            generator = getattr(np.random, record.bit_generator)()
            generator.state = record.state
            return np.random.Generator(generator)
        if type(record) is wire.Pixels:
            return values.array_of(record.array).astype(np.float32) / np.float32(255)
        raise wire.WireError(f"cannot use {type(record).__name__} as an argument")

    def _stand_in(self, record: wire.Remote) -> Any:
        def call_back(*arguments: Any, **named: Any) -> Any:
            return self._call_back(record.number, arguments, named)

        call_back.__name__ = call_back.__qualname__ = record.type_name
        return call_back

    def _call_back(self, number: int, arguments: tuple[Any, ...], named: dict[str, Any]) -> Any:
        if self._pending is None or threading.get_ident() != self._thread:
            raise RuntimeError("a function that was given as an argument may be called only before you return")
        request = {
            "function": number,
            "args": values.to_wire(arguments, self.keep),
            "kwargs": values.to_wire(named, self.keep),
        }
        self._channel.send(Kind.CALLBACK, self._pending, wire.encode(request))
        reply = self._channel.receive()
        answer = wire.decode(reply.payload)
        if reply.kind is Kind.RESULT:
            return values.from_wire(answer[0], self._restore)
        raise _exception_named(answer["types"], answer["message"])


def _load(source: str, forbidden: list[str], required: list[str]) -> types.ModuleType:
    failure.remember_source(source)
    if forbidden or required:
        rules.inspect(ast.parse(source, failure.SUBMISSION), forbidden, required)
        rules.guard(forbidden)
    code = compile(source, failure.SUBMISSION, "exec", dont_inherit=True)
    module = types.ModuleType("submission")
    module.__file__ = failure.SUBMISSION
    sys.modules["submission"] = module
    exec(code, module.__dict__)  # noqa: S102  (this is the box: here and only here)
    return module


def _missing(module: types.ModuleType, names: list[str]) -> list[list[str]]:
    """Return [name, nearest name that is there] for each entry point that cannot be called."""
    there = [name for name, value in vars(module).items() if callable(value) and not name.startswith("__")]
    found = []
    for name in names:
        if not callable(getattr(module, name, None)):
            near = difflib.get_close_matches(name, there, n=1, cutoff=0.6)
            found.append([name, near[0] if near else ""])
    return found


def _load_failure(error: BaseException) -> dict[str, Any]:
    if isinstance(error, rules.ForbiddenName):
        return {"reason": "forbidden", "name": error.name, "line": error.line}
    if isinstance(error, rules.RequiredName):
        return {"reason": "required", "name": error.name}
    said = failure.describe(error)
    if isinstance(error, SyntaxError):
        return {
            "reason": "syntax",
            "line": error.lineno if type(error.lineno) is int else 0,
            "column": error.offset if type(error.offset) is int else 0,
            "text": str(error.text or "").rstrip("\n")[:200],
            "message": str(error.msg)[:500],
            "traceback": said["traceback"],
        }
    return {"reason": "raised", **said}


def _first_items(value: Any) -> list[Any]:
    items = []
    for item in value:
        items.append(item)
        if len(items) > _MOST_ITERATED:
            break
    return items


def _exception_named(names: list[str], message: str) -> Exception:
    for name in names:
        kind = getattr(builtins, name, None)
        if isinstance(kind, type) and issubclass(kind, Exception):
            return kind(message)
    return RuntimeError(message)


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:  # noqa: S110, BLE001  (the student may have put anything there)
            pass
