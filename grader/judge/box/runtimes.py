"""Where a runtime lies on this machine: its interpreter and packages, not the site's own source, Django or Celery."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.judge.errors import BoxError
from grader.judge.runtimes import RUNTIMES, Runtime, runtime_named

__all__ = ["RUNTIMES", "Installation", "Runtime", "installation_of", "runtime_named"]

LEAST_PYTHON = (3, 11)  # what the programs inside a box are written for
_FIND_PACKAGES = Path(__file__).with_name("find_packages.py")
_SECONDS = 60
# Understood by every Python that ever was, so that an old one can be named.
_ASK_VERSION = "import sys; sys.stdout.write('%d.%d' % sys.version_info[:2])"


@dataclass(frozen=True)
class Installation:
    """Where the files of a runtime lie on this machine.

    Args:
        prefix: Folder of the interpreter and the standard library.
        executable: The interpreter, below `prefix`.
        packages: Top-level files and folders of the packages.
        versions: Versions by distribution.
    """

    prefix: Path
    executable: Path
    packages: tuple[Path, ...]
    versions: dict[str, str]


_found: dict[tuple[str, tuple[str, ...]], Installation] = {}
_finding = threading.Lock()


def installation_of(name: str) -> Installation:
    """Find the files of a runtime by asking its interpreter, once.

    Raises:
        BoxError: its interpreter is not there or too old, or a package is not installed.
    """
    runtime = runtime_named(name)
    key = (runtime.python, runtime.distributions)
    with _finding:
        if key not in _found:
            _found[key] = _installation(runtime)
        return _found[key]


def _installation(runtime: Runtime) -> Installation:
    python = _interpreter(runtime)
    told = _run(runtime, [python, "-I", "-c", _ASK_VERSION])
    version = tuple(int(part) for part in told.split(".") if part.isdecimal())
    if version < LEAST_PYTHON:
        wanted = ".".join(map(str, LEAST_PYTHON))
        raise BoxError(
            f"runtime {runtime.name}: {python} must be Python {wanted} or newer. Received: {told or 'no Python'}"
        )
    found: dict[str, Any] = json.loads(_run(runtime, [python, "-I", str(_FIND_PACKAGES), *runtime.distributions]))
    prefix, executable = Path(found["prefix"]), Path(found["executable"])
    if not executable.is_relative_to(prefix):
        raise BoxError(f"runtime {runtime.name}: {executable} must lie below {prefix}")
    return Installation(
        prefix=prefix,
        executable=executable,
        packages=tuple(Path(path) for path in found["paths"]),
        versions=found["versions"],
    )


def _interpreter(runtime: Runtime) -> str:
    """Return the path of the interpreter; of a folder, which is a virtual environment, the one in it."""
    if not runtime.python:
        return sys.executable
    path = Path(runtime.python)
    if path.is_dir():
        path /= "bin/python"
    if not path.is_file():
        raise BoxError(f"runtime {runtime.name}: there is no interpreter at {path}")
    return str(path)


def _run(runtime: Runtime, command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BoxError(f"runtime {runtime.name}: {command[0]} cannot be run: {error}") from error
    if done.returncode != 0:
        raise BoxError(f"runtime {runtime.name} is not installed: {done.stderr.strip()[-1000:]}")
    return done.stdout
