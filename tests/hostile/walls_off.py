"""Positive controls: a judge some of whose walls are off, so that an attack can be seen to work without them.

Possible in tests only. Boxes are shown a patched copy of the code that builds walls inside, and a few functions of this
process are replaced; nothing in `grader/` knows a switch. Attacks are bounded, so that a working one does no harm.
"""

from __future__ import annotations

import shutil
import struct
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest

import grader
from grader.judge.box import cgroups, view
from grader.judge.box.watchdog import Watchdog
from grader.judge.exercise import Exercise, Limits
from grader.judge.grading import Judge
from grader.judge.walls import seccomp
from tests.hostile import switches_of_answers, switches_of_views

_GRADER = Path(grader.__file__).parent


@dataclass
class Workshop:
    """What a switch may work on.

    Args:
        code: The copy of the package `grader` that boxes will see.
        patch: Replaces attributes in this process until the judge is closed.
        limits: Of the exercise.
    """

    code: Path
    patch: pytest.MonkeyPatch
    limits: Limits

    def append(self, module: str, text: str) -> None:
        """Override names of a module of the box: what comes last counts."""
        with (self.code / module).open("a", encoding="utf-8") as file:
            file.write(f"\n\n{text}\n")

    def exchange(self, module: str, old: str, new: str) -> None:
        """Exchange a piece of a module of the box, which must be there."""
        path = self.code / module
        text = path.read_text(encoding="utf-8")
        if old not in text:
            raise LookupError(f"{module} holds no {old!r} any more: this control must be written anew")
        path.write_text(text.replace(old, new), encoding="utf-8")


# One instruction: allow.
_ALLOW_EVERYTHING = struct.pack("<HBBI", 0x06, 0, 0, 0x7FFF0000)


def _without_seccomp(workshop: Workshop) -> None:
    workshop.patch.setattr(seccomp, "build_outer_filter", lambda machine: _ALLOW_EVERYTHING)
    workshop.append(
        "judge/walls/seccomp.py",
        "def load_filter(*arguments, **named):\n    pass\n\n\ndef is_filtered():\n    return True\n",
    )


def _without_landlock(workshop: Workshop) -> None:
    workshop.append("judge/walls/landlock.py", "def restrict(*arguments, **named):\n    return abi_version()\n")


def _without_limits(workshop: Workshop) -> None:
    workshop.append("judge/walls/limits.py", "def apply_limits(limits):\n    pass\n")


def _without_groups(workshop: Workshop) -> None:
    workshop.patch.setattr(cgroups, "find", lambda: None)


def _without_the_watchdog(workshop: Workshop) -> None:
    workshop.patch.setattr(Watchdog, "watch", lambda self, child: None)


def _with_the_processes_of_the_box(workshop: Workshop) -> None:
    workshop.exchange("judge/inside/zygote.py", "    kernel.unshare(kernel.CLONE_NEWPID)\n", "")
    workshop.exchange("judge/walls/lockdown.py", "if os.getpid() != FIRST_PID:", "if False:")


def _with_a_real_proc(workshop: Workshop) -> None:
    for name in ("_made_up_files", "_late_options"):
        workshop.patch.setattr(view, name, partial(_really_proc, getattr(view, name)))


def _really_proc(made_up: Callable[..., object], *arguments: object, real_proc: bool) -> object:
    return made_up(*arguments, real_proc=True)


def _with_more_devices(workshop: Workshop) -> None:
    workshop.patch.setattr(view, "_DEVICES", (*view._DEVICES, "/dev/zero", "/dev/full"))


def _with_capabilities(workshop: Workshop) -> None:
    workshop.append("judge/walls/privileges.py", "def drop_capabilities():\n    pass\n")


def _with_new_privileges(workshop: Workshop) -> None:
    workshop.append(
        "judge/walls/privileges.py",
        "def forbid_new_privileges():\n    pass\n\n\ndef has_no_new_privileges():\n    return True\n",
    )


def _with_a_large_tmpfs(workshop: Workshop) -> None:
    workshop.append(
        "judge/walls/lockdown.py",
        "_bounded_tmpfs = _own_tmpfs\n\n\n"
        "def _own_tmpfs(limits, *more):\n"
        "    import dataclasses\n"
        "    _bounded_tmpfs(dataclasses.replace(limits, tmpfs_bytes=512 << 20, tmpfs_inodes=100_000), *more)\n",
    )


def _without_the_clock(workshop: Workshop) -> None:
    workshop.limits = replace(workshop.limits, load_seconds=30.0, check_seconds=30.0)


def _with_much_output(workshop: Workshop) -> None:
    workshop.limits = replace(workshop.limits, output_bytes=1 << 30)


# A wall of this list stands when its name is not given. Names are those that attacks write after "control:".
SWITCHES: dict[str, Callable[[Workshop], None]] = {
    "seccomp": _without_seccomp,
    "landlock": _without_landlock,
    "limits": _without_limits,
    "groups": _without_groups,
    "watchdog": _without_the_watchdog,
    "processes": _with_the_processes_of_the_box,
    "proc": _with_a_real_proc,
    "devices": _with_more_devices,
    "capabilities": _with_capabilities,
    "no-new-privileges": _with_new_privileges,
    "tmpfs": _with_a_large_tmpfs,
    "clock": _without_the_clock,
    "output": _with_much_output,
    **switches_of_views.SWITCHES,
    **switches_of_answers.SWITCHES,
}


@contextmanager
def judge_without(walls: Collection[str], exercise: Exercise) -> Iterator[tuple[Judge, Exercise]]:
    """Yield a judge whose named walls are off, and the exercise with the limits to match."""
    with tempfile.TemporaryDirectory(prefix="walls-off-") as folder, pytest.MonkeyPatch.context() as patch:
        code = Path(folder) / "grader"
        for part in ("judge", "checks"):
            shutil.copytree(_GRADER / part, code / part)
        shutil.copy2(_GRADER / "__init__.py", code)
        workshop = Workshop(code, patch, exercise.limits)
        for wall in walls:
            SWITCHES[wall](workshop)
        patch.setattr(view, "_GRADER", code)
        judge = Judge(slots=1)
        try:
            judge.warm(["numpy"])
            yield judge, replace(exercise, limits=workshop.limits)
        finally:
            judge.close()
