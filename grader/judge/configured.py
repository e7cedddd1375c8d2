"""TOML files that a site adds: what is wrong is refused with the file, the line, the key and the rule."""

from __future__ import annotations

import os
import re
import stat
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from grader.judge.errors import ExerciseError, JudgeError

_MOST_BYTES = 1 << 20


class ConfigurationError(JudgeError):
    """A file that the site adds is wrong; the text says where, and the rule."""


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """Return what a TOML file says, and its text.

    Raises:
        ConfigurationError: it is no regular file, cannot be read, or is not TOML.
    """
    try:
        # O_NONBLOCK: opening a FIFO must not wait for a writer.
        with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise ConfigurationError(f"{path}: must be a regular file.")
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read: {error.strerror}.") from error
    if len(content) > _MOST_BYTES:
        raise ConfigurationError(f"{path}: must have at most {_MOST_BYTES} bytes.")
    try:
        text = content.decode("utf-8")
        return tomllib.loads(text), text
    except RecursionError:
        reason = "it is nested too deeply"
    except ValueError as error:  # no UTF-8, no TOML, and a number with too many digits
        reason = str(error)
    raise ConfigurationError(f"{path}: is not valid TOML: {reason}.")


def refuse(problems: Sequence[ExerciseError], text: str) -> None:
    """Raise one error that names every mistake with its line; do nothing if there is none.

    Args:
        problems: Mistakes noted by `exercise_fields.Table`, whose keys begin with the name of a table of the file.
        text: The file.

    Raises:
        ConfigurationError: there is a mistake.
    """
    if problems:
        raise ConfigurationError("\n".join(_with_line(problem, text) for problem in problems))


def _with_line(problem: ExerciseError, text: str) -> str:
    file, _, key = problem.where.partition(": ")
    line = _line_of(key, text.splitlines())
    place = f"{file}, line {line}" if line else file
    return f"{place}: {key}: {problem.problem}" if key else f"{place}: {problem.problem}"


def _line_of(key: str, lines: list[str]) -> int:
    """Return the number of the line in which a key such as "files[1].sha256" stands, or its table begins; else 0."""
    start = found = 0
    tables = list(re.finditer(r"([^.\[\]]+)(?:\[(\d+)\])?(?:\.|$)", key))
    for table in tables:
        name, number = re.escape(table[1]), int(table[2] or 0)
        header = re.compile(rf'\s*\[+\s*(?:[^\]]*\.)?"?{name}"?\s*\]+|\s*(?:\S+\.)?"?{name}"?\s*[=.]')
        places = [place for place in range(start, len(lines)) if header.match(lines[place])]
        if not places:
            break
        place = places[min(number, len(places) - 1)]
        found, start = place + 1, place
    return found
