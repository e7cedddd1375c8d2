"""Who holds a claim: a name for this process, by which every process of the same machine can see that it has ended.

A worker that was killed says nothing, and its lease runs on. Where the same kernel and the same process numbers are in
sight, there is no need to wait: a process is gone if its number is free, or belongs to one that started at another
time. A worker in another container or on another machine is judged by its lease alone; so workers may share a name.
"""

import os
import re
import socket
from functools import cache
from pathlib import Path
from uuid import uuid4

_NAMED = re.compile(r".*:(?P<pid>\d+)-(?P<started>\d+)@(?P<machine>[0-9a-f]+-\d+):[0-9a-f]+")
_ENDED_STATES = ("Z", "X")  # nobody has asked a killed process for its status yet


def new_claim() -> str:
    """Return a name for one claim by this process; no other ever gets the same."""
    pid = os.getpid()
    return f"{socket.gethostname()[:24]}:{pid}-{_started(pid)}@{machine()}:{uuid4().hex[:16]}"


def is_gone(claim: str) -> bool:
    """Return whether the process that made a claim has ended, as far as that can be seen from here."""
    found = _NAMED.fullmatch(claim)
    if found is None or not machine() or found["machine"] != machine():
        return False
    pid = int(found["pid"])
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return _started(pid) not in (found["started"], "")


@cache
def machine() -> str:
    """Return a name for all that shares this kernel and its process numbers; empty if it cannot be known."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").replace("-", "")[:12]
        return f"{boot}-{Path('/proc/self/ns/pid').stat().st_ino}"
    except OSError:
        return ""


def _started(pid: int) -> str:
    """Return when a process started, in the kernel's ticks: "ended" if it has ended, empty if it cannot be seen."""
    try:
        fields = (Path("/proc") / str(pid) / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2]
    except OSError:
        return ""
    state, *others = fields.split()
    return "ended" if state in _ENDED_STATES else others[18]
