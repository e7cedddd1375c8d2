"""Reads what strace wrote: which calls the children made behind their walls, and how they were answered."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

OPTIONS = ("-f", "-qq", "-X", "raw", "-s", "0", "--pidns-translation")

# Calls that the filter judges by an argument: which one. They are kept apart by its value.
ARGUMENTS = {"fcntl": 1, "ioctl": 1, "prctl": 0, "futex": 1, "mmap": 3, "clone": 1}

_REFUSALS = ("EPERM", "ENOSYS")
_LINE = re.compile(
    r"(?P<task>\d+) +(?:(?P<name>[a-z_]\w*)\((?P<begun>.*)|<\.\.\. (?P<resumed>\w+) resumed>(?P<rest>.*))"
)
_RESULT = re.compile(
    r"\)\s+= (?P<value>-?\w+)(?: (?P<error>E[A-Z0-9]+))?(?: /\* (?P<outer>\d+) in strace's PID NS \*/)?"
)
_VALUE = re.compile(r"(?:flags=)?(0x[0-9a-f]+|\d+)")
_UNFINISHED = "<unfinished ...>"


@dataclass
class Calls:
    """What was seen behind walls.

    Args:
        allowed: How often each call was made and not refused.
        refused: How often each call was answered EPERM or ENOSYS.
        arguments: Values of the argument by which a call is judged, of those not refused.
        lock_downs: How many children locked themselves in.
    """

    allowed: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    arguments: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    lock_downs: int = 0


@dataclass(frozen=True)
class _Call:
    task: int
    name: str
    arguments: str
    value: str
    error: str
    outer: int


def read(lines: Iterable[str]) -> Calls:
    """Return what children did after their call of seccomp, the calls of their threads included."""
    calls = list(_whole_calls(lines))
    parents = {call.outer: call.task for call in calls if call.name == "clone" and "0x3d0f00" in call.arguments}
    seen = Calls()
    locked: set[int] = set()
    children = {call.task for call in calls if _locks(call)}
    for call in calls:
        if _locks(call):
            locked.add(call.task)
            seen.lock_downs += 1
        elif call.task in locked or _first_thread(call.task, parents) in children - {call.task}:
            _count(seen, call)
    return seen


def _locks(call: _Call) -> bool:
    return call.name == "seccomp" and call.value == "0"


def _first_thread(task: int, parents: dict[int, int]) -> int:
    while task in parents:
        task = parents[task]
    return task


def _count(seen: Calls, call: _Call) -> None:
    if call.error in _REFUSALS:
        seen.refused[call.name] += 1
        return
    seen.allowed[call.name] += 1
    if call.name in ARGUMENTS:
        value = _VALUE.match(call.arguments.split(", ")[ARGUMENTS[call.name]])
        if value is not None:
            seen.arguments[call.name].add(int(value[1], 0))


def _whole_calls(lines: Iterable[str]) -> Iterable[_Call]:
    """Put the two halves of a call together that strace has printed apart."""
    begun: dict[int, str] = {}
    for line in lines:
        match = _LINE.match(line)
        if match is None:
            continue
        task = int(match["task"])
        if match["name"] and match["begun"].rstrip().endswith(_UNFINISHED):
            begun[task] = match["begun"].rstrip().removesuffix(_UNFINISHED)
            continue
        arguments = match["begun"] if match["name"] else begun.pop(task, "") + match["rest"]
        results = list(_RESULT.finditer(arguments))
        value, error, outer = (
            (results[-1]["value"], results[-1]["error"], results[-1]["outer"]) if results else ("?",) * 3
        )
        yield _Call(
            task, match["name"] or match["resumed"], arguments, value, error or "", int(outer or 0) if results else 0
        )
