"""Run the attempts in real boxes and say of each wall whether it stands, and by which effect.

Nothing is concluded from a version, a configuration file or the presence of a program: bubblewrap may be installed and
unable to work. Each attempt is a call to a submission in a candidate box, graded by the same code as any other.
"""

from __future__ import annotations

import secrets
import select
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from grader.judge import wire
from grader.judge.box.boxes import Boxes
from grader.judge.box.ready import Need
from grader.judge.box.runtimes import runtime_named
from grader.judge.box.view import environment_of
from grader.judge.budget import Budget
from grader.judge.candidate import Candidate, Stopped
from grader.judge.errors import BoxError, JudgeError
from grader.judge.exercise import Check
from grader.judge.probing import proofs, samples
from grader.judge.steps import Grading
from grader.judge.verdict import Outcome, Report, Verdict
from grader.judge.walls.profiles import FULL, GPU, LEVELS
from grader.judge.wire import Array, Kind, Payload, WireError

_ATTEMPTS = Path(__file__).with_name("attempts.py")
_SECONDS = 20.0
_SHORT_SECONDS = 1.0
_CPU_SECONDS = 120
_TAKE_BYTES = 1 << 30
_FILES = 4096


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

    @property
    def reason(self) -> str:
        """Why nothing is graded on this machine, in one sentence; empty if a profile holds."""
        if self.profile is not None:
            return ""
        broken = [f"{wall.name} ({wall.effect})" for wall in self.walls if not wall.stands]
        return self.problem or "; ".join(broken)

    def as_json(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {
            "profile": self.profile,
            "walls": [{"name": wall.name, "stands": wall.stands, "effect": wall.effect} for wall in self.walls],
            "problem": self.problem,
        }


def find_profile(minimum: str = FULL.name, runtime: str = "numpy") -> ProbeReport:
    """Find the strongest profile that holds on this machine, in boxes of its own.

    Args:
        minimum: The weakest profile that the site takes: "full" or "single".
        runtime: Which runtime's boxes.

    Returns:
        The report of the first profile that holds; if none does, that of the strongest.
    """
    first = None
    for profile in reversed(LEVELS[LEVELS.index(minimum) :]):
        with closing(Boxes(profile=profile)) as boxes:
            report = probe(boxes, runtime)
        if report.profile is not None:
            return report
        first = first or report
    if first is None:
        raise ValueError(f"minimum must be one of {', '.join(LEVELS)}. Received: {minimum}")
    return first


def probe(
    boxes: Boxes, runtime: str = "numpy", unreachable: tuple[tuple[str, int], ...] = (), device: str = "cpu"
) -> ProbeReport:
    """Try every wall of this machine.

    Args:
        boxes: Where children come from.
        runtime: Which runtime's boxes.
        unreachable: Hosts and ports that no box may reach.
        device: "cpu" or "gpu".
    """
    prober = Prober(boxes, runtime, device)
    try:
        walls = tuple(_walls(prober, unreachable))
    except JudgeError as error:
        return ProbeReport(None, (), f"{error}\n{proofs.advice(str(error))}".strip())
    profile = GPU.name if device == "gpu" else boxes.profile.name
    return ProbeReport(profile if all(wall.stands for wall in walls) else None, walls)


class Prober:
    """Makes attempts in fresh children.

    Args:
        boxes: Where children come from.
        runtime: Which runtime's boxes.
        device: "cpu" or "gpu".
    """

    def __init__(self, boxes: Boxes, runtime: str, device: str) -> None:
        self.boxes = boxes
        self.device = device
        self.runtime = runtime_named(runtime)
        self._exercise = samples.exercise(runtime, device, proofs.MEMORY_BYTES)
        self._source = _ATTEMPTS.read_text(encoding="utf-8")

    def ask(self, name: str, *arguments: Any) -> Any:
        """Call one attempt in a child of its own and return what it reports."""
        answer = self.end(name, *arguments)
        if isinstance(answer, Stopped):
            raise BoxError(f"attempt {name} ended with {answer.stop.verdict}: {answer.stop.message.en}")
        return answer

    def end(self, name: str, *arguments: Any, seconds: float = _SECONDS) -> Any:
        """Call one attempt that may be stopped; return its report, or how it was stopped."""
        with closing(Candidate(self.boxes, self._exercise, self._source)) as candidate:
            try:
                candidate.load()
                frame = candidate.call(_call(name, arguments), Budget(seconds), _no_callbacks)
            except Stopped as stopped:
                return stopped
        answer = wire.decode(frame.payload)
        if frame.kind is Kind.RAISED:
            raise BoxError(f"attempt {name} raised: {answer.get('traceback')}")
        return _plain(answer[0])

    def behind_all_but_the_last(self, request: dict[str, Any]) -> tuple[Any, bool]:
        """Return what attempts of ours reported from behind all walls but the last, and if memory killed the child."""
        need = Need(self.runtime.name, "candidate", proofs.MEMORY_BYTES, _CPU_SECONDS, self.device)
        child, report = self.boxes.attempt(need, request)
        if report is None and not child.ran_out_of_memory:
            raise BoxError(f"a child could not make its attempts: {child.last_words()}")
        return report, child.ran_out_of_memory

    def grade(self, function: str, checks: tuple[Check, ...]) -> Report:
        """Grade a sample submission with an examiner that holds a secret."""
        source = samples.checks_source(secrets.token_hex(16))
        exercise = replace(self._exercise, checks=checks, checks_source=source)
        submission = self._source + samples.submission(function)
        return Grading(self.boxes, exercise, submission, 0, _say_nothing, threading.Event()).run(exercise.checks)


def _walls(prober: Prober, unreachable: tuple[tuple[str, int], ...]) -> Iterator[Wall]:
    with socket.create_server(("127.0.0.1", 0)) as server, _somebody() as pid:
        # The canary is a file outside that everybody may read: this one's neighbour.
        addresses = [["127.0.0.1", server.getsockname()[1]], *map(list, unreachable)]
        made_up = {"canary": str(_ATTEMPTS), "addresses": addresses, "pid": pid}
        proved = [proof for proof in proofs.PROOFS if prober.device != "gpu" or not proof.only_on_cpu]
        # If not even the first attempt can be made, no box can be built here: no wall is to blame.
        yield _proved(prober, proved[0], made_up)
        for proof in proved[1:]:
            yield _guarded(proof.name, lambda proof=proof: _proved(prober, proof, made_up))  # type: ignore[misc]
    yield _guarded("environment", lambda: _environment(prober))
    yield _guarded("files in /tmp", lambda: _files(prober))
    yield from _layers(prober)
    yield _guarded("system calls", lambda: _system_calls(prober))
    yield _guarded("memory without RLIMIT_DATA", lambda: _memory(prober))
    yield _guarded("time", lambda: _time(prober))
    yield _guarded("secrets of the examiner", lambda: _secrets(prober))
    yield _guarded("wrong answers fail", lambda: _wrong_answers(prober))


def _guarded(name: str, prove: Callable[[], Wall]) -> Wall:
    """A wall whose proof stumbles does not stand."""
    try:
        return prove()
    except (JudgeError, WireError, KeyError, TypeError) as error:
        return Wall(name, False, f"could not be proved: {error}")


def _proved(prober: Prober, proof: proofs.Proof, made_up: dict[str, Any]) -> Wall:
    arguments = tuple(_filled_in(value, made_up) for value in proof.arguments)
    return Wall(proof.name, *proof.judge(prober.ask(proof.attempt, *arguments)))


def _environment(prober: Prober) -> Wall:
    expected = environment_of(prober.runtime, with_device=prober.device == "gpu")
    judgement = proofs.environment(prober.ask("environment"), expected, prober.runtime.own_variables)
    return Wall("environment", *judgement)


def _system_calls(prober: Prober) -> Wall:
    report, _ = prober.behind_all_but_the_last({"calls": [list(call) for call in proofs.filtered_calls()]})
    return Wall("system calls", *proofs.filtered(report))


def _memory(prober: Prober) -> Wall:
    report, was_killed = prober.behind_all_but_the_last({"take_bytes": _TAKE_BYTES})
    counter = "its cgroup" if prober.boxes.groups is not None else "the watchdog"
    took = f"killed by {counter}" if was_killed else f"NOT KILLED: {report}"
    return Wall("memory without RLIMIT_DATA", was_killed, f"a process that took {_TAKE_BYTES >> 20} MiB was {took}")


def _time(prober: Prober) -> Wall:
    stopped = prober.end("never_end", seconds=_SHORT_SECONDS)
    killed = isinstance(stopped, Stopped) and stopped.stop.verdict is Verdict.TIMEOUT
    ended = f"killed after {_SHORT_SECONDS:g} s" if killed else f"not killed in time: {stopped}"
    return Wall("time", killed, f"a loop that ignores all signals was {ended}")


def _secrets(prober: Prober) -> Wall:
    report = prober.grade("add", (samples.CHECKS[0], samples.SECRET_CHECK, samples.CHECKS[1]))
    if report.outcome is Outcome.ACCEPTED:
        effect = "a right answer earned everything, and its process held nothing of the checks"
    else:
        effect = f"a right answer that looked for them: {_verdicts(report)}"
    return Wall("secrets of the examiner", report.outcome is Outcome.ACCEPTED, effect)


def _wrong_answers(prober: Prober) -> Wall:
    report = prober.grade("subtract", samples.CHECKS)
    return Wall("wrong answers fail", report.outcome is Outcome.WRONG, f"a wrong answer: {_verdicts(report)}")


def _verdicts(report: Report) -> str:
    return ", ".join(f"{check.name} {check.verdict}" for check in report.checks)


def _files(prober: Prober) -> Wall:
    outcome = prober.end("make_files")
    if isinstance(outcome, Stopped):
        killed = "4096" in outcome.stop.message.en
        return Wall("files in /tmp", killed, f"stopped: {outcome.stop.message.en}")
    return Wall("files in /tmp", outcome <= _FILES, f"{outcome} files, then no more")


def _layers(prober: Prober) -> Iterator[Wall]:
    name = f"descent-probe-{secrets.token_hex(8)}"
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listener,
        socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as abstract,
    ):
        listener.bind(("127.0.0.1", 0))
        abstract.bind("\0" + name)
        abstract.listen()
        port = listener.getsockname()[1]
        with _somebody() as pid:
            try:
                report, _ = prober.behind_all_but_the_last({"udp": port, "abstract": name, "pid": pid})
            except JudgeError as error:
                yield Wall("each layer alone", False, f"could not be proved: {error}")
                return
        received = bool(select.select([listener, abstract], [], [], 0.05)[0])
    if report is None:
        yield Wall("limit of processes alone", False, "processes were forked until memory ran out")
        return
    for wall, judgement in proofs.layers(report, received=received).items():
        yield Wall(wall, *judgement)


def _filled_in(value: Any, made_up: dict[str, Any]) -> Any:
    if isinstance(value, tuple):
        return [_filled_in(item, made_up) for item in value]
    return made_up.get(value, value)


@contextmanager
def _somebody() -> Iterator[int]:
    """Give the number of a process outside. Not this one, which is process 1 in some containers, as a child is."""
    with subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", "import time; time.sleep(600)"], stdin=subprocess.DEVNULL
    ) as process:
        try:
            yield process.pid
        finally:
            process.kill()


def _call(name: str, arguments: tuple[Any, ...]) -> bytes:
    return wire.encode(tuple(wire.Request("call", None, name, arguments, {}, "")))


def _no_callbacks(payload: Payload) -> tuple[Kind, Payload]:
    raise BoxError(f"an attempt called back with {len(payload)} bytes, but was given no function")


def _plain(value: Any) -> Any:
    if isinstance(value, Array):
        raise BoxError("an attempt returned an array")
    return value


def _say_nothing(kind: str, data: dict[str, Any]) -> None:
    """Take the place of somebody who listens."""
