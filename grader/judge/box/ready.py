"""Children that wait with their walls up, by what they are wanted for. Every one of them is handed out or ended."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from dataclasses import dataclass

from grader.judge.box.child import Child
from grader.judge.box.process import BoxProcess

_MOST_IN_ALL = 8


@dataclass(frozen=True)
class Need:
    """What a child is wanted for.

    Args:
        runtime: Name of the runtime.
        role: "candidate" or "examiner".
        memory_bytes: Private memory it may use.
        cpu_seconds: CPU time it may use.
        device: "cpu" or "gpu".
    """

    runtime: str
    role: str
    memory_bytes: int
    cpu_seconds: int
    device: str = "cpu"


class ReadyChildren:
    """A store that several threads share.

    Args:
        depth: How many children may wait for one need.
    """

    def __init__(self, depth: int) -> None:
        self._depth = depth
        self._lock = threading.Lock()
        self._waiting: OrderedDict[Need, deque[tuple[BoxProcess, Child]]] = OrderedDict()
        self._expected: dict[Need, int] = {}

    def __len__(self) -> int:
        """Return how many children wait."""
        with self._lock:
            return sum(map(len, self._waiting.values()))

    def take(self, need: Need) -> tuple[BoxProcess, Child] | None:
        """Return the child that has waited longest, with the process it comes from; None if none waits."""
        with self._lock:
            waiting = self._waiting.get(need)
            return waiting.popleft() if waiting else None

    def expect(self, need: Need) -> bool:
        """Return whether another child is wanted. Whoever is told so must call `add` or `give_up`."""
        with self._lock:
            there = len(self._waiting.get(need, ())) + self._expected.get(need, 0)
            if there >= self._depth:
                return False
            self._expected[need] = self._expected.get(need, 0) + 1
            return True

    def give_up(self, need: Need) -> None:
        """Say that an expected child does not come."""
        with self._lock:
            self._expected[need] -= 1

    def add(self, need: Need, process: BoxProcess, child: Child) -> list[Child]:
        """Let an expected child wait, and return children that must be ended: those nobody has wanted for longest."""
        with self._lock:
            self._expected[need] -= 1
            self._waiting.setdefault(need, deque()).append((process, child))
            self._waiting.move_to_end(need)
            surplus = []
            while sum(map(len, self._waiting.values())) > _MOST_IN_ALL:
                oldest = next(need for need, waiting in self._waiting.items() if waiting)
                surplus.append(self._waiting[oldest].popleft()[1])
            return surplus

    def remove_of(self, process: BoxProcess | None) -> list[Child]:
        """Take out the children of one warm process, or of all if it is None; they must be ended."""
        with self._lock:
            removed = []
            for need, waiting in self._waiting.items():
                removed += [child for owner, child in waiting if process is None or owner is process]
                kept = deque((owner, child) for owner, child in waiting if process is not None and owner is not process)
                self._waiting[need] = kept
            return removed
