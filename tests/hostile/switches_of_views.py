"""Switches for walls_off.py: what a box sees of the machine and of the network."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from grader.judge.box import view
from grader.judge.box.process import BOX_UID
from grader.judge.box.view import Bind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hostile.walls_off import Workshop

SECRET = "an-open-secret-of-the-site"


def _with_files_of_the_machine(workshop: Workshop) -> None:
    binds, made_up = view._system_binds, view._made_up_files
    shown = [Bind(path, path) for path in ("/etc/hosts", "/etc/passwd", "/usr/bin") if Path(path).exists()]
    workshop.patch.setattr(view, "_system_binds", lambda *given, **named: binds(*given, **named) + shown)
    workshop.patch.setattr(
        view,
        "_made_up_files",
        lambda *given, **named: {
            path: text for path, text in made_up(*given, **named).items() if path != "/etc/passwd"
        },
    )


def _with_writable_code(workshop: Workshop) -> None:
    binds = view._code_binds
    if os.geteuid() == 0:
        for folder, _, names in os.walk(workshop.code):
            for name in (".", *names):
                shutil.chown(f"{folder}/{name}", BOX_UID, BOX_UID)
    writable = {"device": True}  # a device is the one thing that is not shown read-only
    workshop.patch.setattr(
        view, "_code_binds", lambda role: [Bind(bind.source, bind.target, **writable) for bind in binds(role)]
    )


def _with_one_tmpfs_for_all(workshop: Workshop) -> None:
    workshop.append("judge/walls/lockdown.py", "def _own_tmpfs(*limits):\n    os.chdir('/tmp')\n")


def _with_the_network_of_the_machine(workshop: Workshop) -> None:
    options = view._namespace_options
    workshop.patch.setattr(
        view,
        "_namespace_options",
        lambda *given: tuple(word for word in options(*given) if word != "--unshare-net"),
    )
    workshop.append("judge/walls/lockdown.py", "_OWN_NAMESPACES &= ~kernel.CLONE_NEWNET")


def _with_an_inherited_environment(workshop: Workshop) -> None:
    options = view._environment_options
    workshop.patch.setattr(
        view,
        "_environment_options",
        lambda *given: (*options(*given), "--setenv", "GRADER_SECRET_KEY", SECRET),
    )


def _with_the_checks_beside_the_student(workshop: Workshop) -> None:
    roles = view._CODE_FOR_ROLE
    workshop.patch.setattr(view, "_CODE_FOR_ROLE", {**roles, "candidate": roles["examiner"]})


def _with_forgotten_descriptors(workshop: Workshop) -> None:
    workshop.append("judge/inside/zygote.py", "kernel.close_from = lambda first: None")


def _with_the_name_of_the_machine(workshop: Workshop) -> None:
    options = view._namespace_options
    without = {"--unshare-uts", "--hostname", "box"}
    workshop.patch.setattr(
        view, "_namespace_options", lambda *given: tuple(word for word in options(*given) if word not in without)
    )
    workshop.append(
        "judge/walls/lockdown.py", "_OWN_NAMESPACES &= ~kernel.CLONE_NEWUTS\nsocket.sethostname = lambda name: None"
    )


SWITCHES: dict[str, Callable[[Workshop], None]] = {
    "mounts": _with_files_of_the_machine,
    "read-only": _with_writable_code,
    "own-tmpfs": _with_one_tmpfs_for_all,
    "network": _with_the_network_of_the_machine,
    "environment": _with_an_inherited_environment,
    "descriptors": _with_forgotten_descriptors,
    "host-name": _with_the_name_of_the_machine,
    "two-boxes": _with_the_checks_beside_the_student,
}
