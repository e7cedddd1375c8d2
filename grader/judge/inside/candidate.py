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
from typing import Any

import numpy as np

from grader.judge import wire
from grader.judge.inside import failure, rules, values
from grader.judge.inside.answering import Answerer
from grader.judge.inside.channel import Channel
from grader.judge.wire import Kind


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


class Candidate(Answerer):
    """Answers calls with the student's module.

    Args:
        channel: Pipes to the worker.
        module: The imported submission.
    """

    def __init__(self, channel: Channel, module: types.ModuleType) -> None:
        super().__init__(module)
        self._channel = channel
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

    def stand_in(self, record: wire.Remote) -> Any:
        """Return a function that calls back."""

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
            return values.from_wire(answer[0], self.restore)
        raise _exception_named(answer["types"], answer["message"])


def _load(source: str, forbidden: list[str], required: list[str]) -> types.ModuleType:
    failure.remember_source(source)
    if forbidden or required:
        rules.inspect(ast.parse(source, failure.SUBMISSION), forbidden, required)
        rules.guard(forbidden)
    code = compile(source, failure.SUBMISSION, "exec", dont_inherit=True)
    module = types.ModuleType("submission")
    module.__file__ = failure.SUBMISSION
    # Else a right `@tf.function` with a loop in it could not be run.
    module.__dict__["__loader__"] = failure.SourceLoader(source)
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
