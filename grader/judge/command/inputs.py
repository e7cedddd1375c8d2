"""What stands on the command line: folders, files, numbers and languages; what is wrong is refused with a sentence."""

from __future__ import annotations

import argparse
import os
import stat
from collections.abc import Mapping
from pathlib import Path

MAX_SEED = 2**63 - 1
_MOST_READ_BYTES = 16 * 1024 * 1024  # far above what a submission may have, so that its size can be named


class WrongUseError(Exception):
    """The command was asked for something that cannot be; its text is a sentence for the user."""


def folder(text: str) -> Path:
    """Return a path that is a folder; for `type=` of argparse."""
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"must be a folder. Received: {text}")
    return path


def count(text: str) -> int:
    """Return a number of runs, 1 to 1000; for `type=` of argparse."""
    return _whole_number(text, 1, 1000)


def seed(text: str) -> int:
    """Return a seed, 0 to 2**63 - 1; for `type=` of argparse."""
    return _whole_number(text, 0, MAX_SEED)


def read_regular_file(path: Path) -> bytes:
    """Return the bytes of a regular file, at most 16 MiB of them.

    Raises:
        WrongUseError: there is no such file, it cannot be read, or it is a pipe, a device or a folder.
    """
    try:
        # Looked at before it is opened, since opening a device can do something; and again, since it may have changed.
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise WrongUseError(f"must be a regular file. Received: {path}")
        with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise WrongUseError(f"must be a regular file. Received: {path}")
            return file.read(_MOST_READ_BYTES)
    except OSError as error:
        raise WrongUseError(f"cannot read {path}: {error.strerror}") from error


def language(environment: Mapping[str, str]) -> str:
    """Return "ko" or "en", as the environment asks for; English if it says nothing."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "ko" if value.startswith("ko") else "en"
    return "en"


def exercises_folder(start: Path) -> Path:
    """Return the nearest folder named "exercises", in `start` or in a folder above it.

    Raises:
        WrongUseError: there is none.
    """
    here = start.resolve()
    for place in (here, *here.parents):
        if place.name == "exercises":
            return place
        if (place / "exercises").is_dir():
            return place / "exercises"
    raise WrongUseError(f"no folder named exercises in {here} or above it; name one with --exercises DIR")


def data_folder(environment: Mapping[str, str]) -> Path | None:
    """Return the folder of the data sets: where the environment says, or where the site keeps them; None if neither."""
    place = Path(environment.get("GRADER_DATA_DIR") or Path(__file__).parents[3] / "var")
    return place if place.is_dir() else None


def _whole_number(text: str, least: int, most: int) -> int:
    try:
        number = int(text)
    except ValueError:
        number = least - 1
    if not least <= number <= most:
        raise argparse.ArgumentTypeError(f"must be a whole number from {least} to {most}. Received: {text}")
    return number
