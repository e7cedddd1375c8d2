"""What a worker holds at one moment, and whether it grew: memory, descriptors, processes, groups, files."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from tests.hostile.running import at_rest, processes_below

# How much more than after the first tenth there may be: ready children come and go, and an allocator keeps what the
# largest answers took. One descriptor, process, group or file left by every hundredth grading is more in 10,000.
_MOST_MORE = {"worker_mib": 24, "boxes_mib": 96, "descriptors": 32, "processes": 8, "groups": 16, "files": 4}
_FIRST = 0.1


@dataclass(frozen=True)
class Sample:
    """One row of the table.

    Args:
        gradings: How many have ended.
        seconds: Since the start.
        worker_mib: Resident memory of this process.
        boxes_mib: Memory of every process below, shared pages counted once (PSS).
        descriptors: Open in this process.
        processes: Alive or not collected below this one.
        groups: cgroups of this process.
        files: Files that boxes left in shared folders.
    """

    gradings: int
    seconds: float
    worker_mib: float
    boxes_mib: float
    descriptors: int
    processes: int
    groups: int
    files: int


HEAD = " ".join(f"{field.name:>12}" for field in fields(Sample))


def row(sample: Sample) -> str:
    """Return a sample as a line under HEAD."""
    return " ".join(f"{getattr(sample, field.name):>12.0f}" for field in fields(Sample))


def take_sample(gradings: int, seconds: float) -> Sample:
    """Measure this process and everything below it, when nothing is graded."""
    traces = at_rest()
    return Sample(
        gradings=gradings,
        seconds=seconds,
        worker_mib=_kib(Path("/proc/self/status"), "VmRSS:") / 1024,
        boxes_mib=sum(_kib(Path(f"/proc/{pid}/smaps_rollup"), "Pss:") for pid in processes_below(os.getpid())) / 1024,
        descriptors=traces.descriptors,
        processes=traces.processes,
        groups=traces.groups,
        files=len(traces.files),
    )


def growth(samples: Sequence[Sample]) -> list[str]:
    """Return what has grown more than it may since the first tenth, in words."""
    last = samples[-1]
    first = [sample for sample in samples if sample.gradings <= last.gradings * _FIRST] or samples[:1]
    end = [sample for sample in samples if sample.gradings >= last.gradings * (1 - _FIRST)]
    found = []
    for name, most in _MOST_MORE.items():
        # The least of the last tenth: a moment at which one more child waits is no leak.
        before, after = max(getattr(one, name) for one in first), min(getattr(one, name) for one in end)
        if after > before + most:
            found.append(f"{name}: {before:.0f} after the first tenth, {after:.0f} in the end; {most} more are allowed")
    return found


def _kib(file: Path, name: str) -> int:
    try:
        lines = file.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return 0  # the process has ended meanwhile
    return sum(int(line.split()[1]) for line in lines if line.startswith(name))
