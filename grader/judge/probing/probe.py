"""Run the attempts in real boxes and say of each wall whether it stands, and by which effect.

Nothing is concluded from a version, a configuration file or the presence of a program: bubblewrap may be installed and
unable to work. Each attempt is a call to a submission in a candidate box, graded by the same code as any other.
"""

from __future__ import annotations

import os
import secrets
import socket
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from grader.judge import wire
from grader.judge.box.boxes import Boxes
from grader.judge.candidate import Budget, Candidate, Stopped
from grader.judge.errors import BoxError
from grader.judge.exercise import Exercise, Limits
from grader.judge.probing import proofs
from grader.judge.text import Text
from grader.judge.verdict import Verdict
from grader.judge.wire import Array, Kind, Payload

_ATTEMPTS = Path(__file__).with_name("attempts.py")
_SECONDS = 20.0
_SHORT_SECONDS = 1.0
PROFILE = "full"


@dataclass(frozen=True)
class Wall:
    """One wall.

    Args:
        name: Which.
        stands: Whether the effect proved it.
        effect: What happened, in words.
    """

    name: str
    stands: bool
    effect: str


@dataclass(frozen=True)
class ProbeReport:
    """All walls of one machine.

    Args:
        profile: Name of the profile that holds; None if none does.
        walls: In the order in which they were tried.
        problem: Why no box could be built at all, and what to do; empty if one could.
    """

    profile: str | None
    walls: tuple[Wall, ...]
    problem: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {
            "profile": self.profile,
            "walls": [{"name": wall.name, "stands": wall.stands, "effect": wall.effect} for wall in self.walls],
            "problem": self.problem,
        }


def probe(boxes: Boxes, runtime: str = "numpy") -> ProbeReport:
    """Try every wall of this machine.

    Args:
        boxes: Where children come from.
        runtime: Which runtime's boxes.
    """
    prober = Prober(boxes, runtime)
    try:
        walls = tuple(_walls(prober))
    except BoxError as error:
        return ProbeReport(None, (), f"{error}\n{proofs.advice(str(error))}".strip())
    holds = all(wall.stands for wall in walls)
    return ProbeReport(PROFILE if holds else None, walls)


class Prober:
    """Calls attempts in fresh children.

    Args:
        boxes: Where children come from.
        runtime: Which runtime's boxes.
    """

    def __init__(self, boxes: Boxes, runtime: str) -> None:
        self._boxes = boxes
        self._exercise = _exercise(runtime)
        self._source = _ATTEMPTS.read_text(encoding="utf-8")

    def ask(self, name: str, *arguments: Any) -> Any:
        """Call one attempt in a child of its own and return what it reports."""
        answer = self.end(name, *arguments)
        if isinstance(answer, Stopped):
            raise BoxError(f"attempt {name} ended with {answer.stop.verdict}: {answer.stop.message.en}")
        return answer

    def end(self, name: str, *arguments: Any, seconds: float = _SECONDS) -> Any:
        """Call one attempt that may be stopped; return its report, or how it was stopped."""
        with closing(Candidate(self._boxes, self._exercise, self._source)) as candidate:
            try:
                candidate.load()
                frame = candidate.call(_call(name, arguments), Budget(seconds), _no_callbacks)
            except Stopped as stopped:
                return stopped
        answer = wire.decode(frame.payload)
        if frame.kind is Kind.RAISED:
            raise BoxError(f"attempt {name} raised: {answer.get('traceback')}")
        return _plain(answer[0])


def _walls(prober: Prober) -> Iterator[Wall]:
    with _canary() as (path, port):
        for proof in proofs.PROOFS:
            made_up = {"canary": path, "port": port}
            arguments = tuple(_filled_in(value, made_up) for value in proof.arguments)
            report = prober.ask(proof.attempt, *arguments)
            stands, effect = proof.judge(report)
            yield Wall(proof.name, stands, effect)
    for name, number in proofs.killed_calls():
        yield _ended(prober, f"system call {name}", "end_by_system_call", number)
    if os.uname().machine == "x86_64":
        yield _ended(prober, "32-bit system call", "end_by_foreign_call")
    stopped = prober.end("never_end", seconds=_SHORT_SECONDS)
    killed = isinstance(stopped, Stopped) and stopped.stop.verdict is Verdict.TIMEOUT
    ended = f"killed after {_SHORT_SECONDS:g} s" if killed else f"not killed in time: {stopped}"
    yield Wall("time", killed, f"a loop that ignores all signals was {ended}")
    total = prober.ask("add", 2, 3)
    yield Wall("honest submission afterwards", total == 5, f"2 + 3 = {total}")


def _filled_in(value: Any, made_up: dict[str, Any]) -> Any:
    if isinstance(value, tuple):
        return [_filled_in(item, made_up) for item in value]
    return made_up.get(value, value)


def _ended(prober: Prober, name: str, attempt: str, *arguments: int) -> Wall:
    stopped = prober.end(attempt, *arguments)
    killed = isinstance(stopped, Stopped) and "system call" in stopped.stop.message.en
    return Wall(name, killed, "the process was killed" if killed else f"it answered {stopped}")


@contextmanager
def _canary() -> Iterator[tuple[str, int]]:
    """Give the path of a file outside, readable for all, and the port of a listener on loopback."""
    with (
        tempfile.NamedTemporaryFile(prefix="grader-canary-", dir=_shared_folder()) as file,
        socket.create_server(("127.0.0.1", 0)) as server,
    ):
        file.write(secrets.token_bytes(16))
        file.flush()
        os.chmod(file.name, 0o644)
        yield file.name, server.getsockname()[1]


def _shared_folder() -> str:
    # Not /tmp: the box has a /tmp of its own, where the name could not be found in any case.
    return "/var/tmp" if os.access("/var/tmp", os.W_OK) else tempfile.gettempdir()


def _call(name: str, arguments: tuple[Any, ...]) -> bytes:
    return wire.encode(tuple(wire.Request("call", None, name, arguments, {}, "")))


def _no_callbacks(payload: Payload) -> tuple[Kind, Payload]:
    raise BoxError(f"an attempt called back with {len(payload)} bytes, but was given no function")


def _plain(value: Any) -> Any:
    if isinstance(value, Array):
        raise BoxError("an attempt returned an array")
    return value


def _exercise(runtime: str) -> Exercise:
    nothing = Text("", "")
    return Exercise(
        slug="probe", version="", title=nothing, summary=nothing, unit=1, order=1, difficulty=1, minutes=1,
        runtime=runtime, device="cpu", training=False, entry_points=("add",), forbidden=(), datasets=(),
        limits=replace(Limits(), memory_bytes=proofs.MEMORY_BYTES), checks=(), statement=nothing, starter="",
        solution="", checks_source="",
    )  # fmt: skip
