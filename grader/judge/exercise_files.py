"""Which files make an exercise, how big they may be, and how they come from a folder into memory.

A folder is an instructor's upload or checkout: names, sizes, links and encodings are checked before a byte is used, and
nothing in it is ever compiled or imported here.
"""

from __future__ import annotations

import difflib
import hashlib
import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from grader.judge.errors import ExerciseError

REQUIRED_FILES = ("exercise.toml", "statement.ko.md", "statement.en.md", "starter.py", "solution.py", "checks.py")
OPTIONAL_FILES = ("explanation.ko.md", "explanation.en.md")
CALIBRATION = "calibration.json"  # written by `grader calibrate`
FOLDERS = ("wrong", "right", "pictures")
MAX_FILE_BYTES = 256 * 1024
MAX_CALIBRATION_BYTES = 1024 * 1024
MAX_TOTAL_BYTES = 4 * 1024 * 1024
MAX_FILES = 200

_KNOWN = (*REQUIRED_FILES, *OPTIONAL_FILES, CALIBRATION)
_ANSWER = re.compile(r"(?:wrong|right)/[a-z0-9][a-z0-9_-]*\.py")
PICTURE = re.compile(r"pictures/[a-z0-9][a-z0-9_-]*(?:\.(?P<language>ko|en))?\.svg")
_LEFT_BY_TOOLS = re.compile(r"\..*|__pycache__|.*~|.*\.pyc")


def folder_files(path: Path) -> dict[str, str]:
    """Read the files that make an exercise.

    Args:
        path: The exercise folder.

    Returns:
        Text of each file under its path relative to the folder, with "/" between names.

    Raises:
        ExerciseError: the first thing that is wrong with a file; see `gather` for all of them.
    """
    files, problems = gather(path)
    if problems:
        raise problems[0]
    return files


def gather(path: Path) -> tuple[dict[str, str], list[ExerciseError]]:
    """Read the files that make an exercise, and everything that is wrong with them as files."""
    files: dict[str, str] = {}
    problems: list[ExerciseError] = []
    slug = path.resolve().name
    try:
        for name in _names(path):
            if len(files) + len(problems) >= MAX_FILES:
                problems.append(ExerciseError(slug, f"may hold at most {MAX_FILES} files."))
                break
            try:
                files[name] = _read_text(path / name, _most_bytes(name))
            except (OSError, ValueError) as error:
                reason = error.strerror if isinstance(error, OSError) else str(error)
                problems.append(ExerciseError(f"{slug}/{name}", f"cannot be read: {reason}."))
    except OSError as error:
        problems.append(ExerciseError(str(path), f"cannot be read as a folder: {error.strerror}."))
    return files, problems + file_problems(slug, files)


def file_problems(slug: str, files: Mapping[str, str]) -> list[ExerciseError]:
    """Return what is wrong with names and sizes; the texts may have come from a folder or from the database."""
    problems = [
        ExerciseError(f"{slug}/{name}", f"is not a file of an exercise{_nearest_file(name)}")
        for name in sorted(files)
        if name not in _KNOWN and not _ANSWER.fullmatch(name) and not PICTURE.fullmatch(name)
    ]
    if len(files) > MAX_FILES:
        problems.append(ExerciseError(slug, f"may hold at most {MAX_FILES} files. Received: {len(files)}."))
    sizes = {}
    for name, text in files.items():
        # Lone surrogates can come out of JSON; they count as 3 bytes here and are refused below.
        sizes[name] = len(text.encode("utf-8", "surrogatepass"))
        if problem := _text_problem(text, sizes[name], _most_bytes(name)):
            problems.append(ExerciseError(f"{slug}/{name}", problem))
    if (total := sum(sizes.values())) > MAX_TOTAL_BYTES:
        problems.append(ExerciseError(slug, f"may hold at most {MAX_TOTAL_BYTES} bytes in all. Received: {total}."))
    return problems


def version_of(files: Mapping[str, str]) -> str:
    """Return the sha256 over all paths and texts, in hex; with lengths, so that no two sets of files agree.

    Without the calibration: what was measured again is no other exercise.
    """
    digest = hashlib.sha256()
    for name in sorted(files):
        if name == CALIBRATION:
            continue
        for part in (name.encode("utf-8"), files[name].encode("utf-8")):
            digest.update(f"{len(part)}:".encode("ascii"))
            digest.update(part)
    return digest.hexdigest()


def _names(path: Path) -> Iterator[str]:
    for name in sorted(os.listdir(path)):
        if _LEFT_BY_TOOLS.fullmatch(name):
            continue
        # A link is not followed, so a linked "wrong" is read, and refused, as a file.
        if name in FOLDERS and stat.S_ISDIR(os.lstat(path / name).st_mode):
            inside = sorted(os.listdir(path / name))
            yield from (f"{name}/{inner}" for inner in inside if not _LEFT_BY_TOOLS.fullmatch(inner))
        else:
            yield name


def _most_bytes(name: str) -> int:
    return MAX_CALIBRATION_BYTES if name == CALIBRATION else MAX_FILE_BYTES


def _read_text(path: Path, most_bytes: int) -> str:
    # O_NONBLOCK: opening a FIFO must not wait for a writer.
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ValueError("it must be a regular file")
        chunks = []
        wanted = most_bytes + 1
        while wanted and (chunk := file.read(wanted)):
            chunks.append(chunk)
            wanted -= len(chunk)
    if not wanted:
        raise ValueError(f"it must be at most {most_bytes} bytes long")
    try:
        return b"".join(chunks).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(f"it must be UTF-8; byte {error.start} is not") from error


def _text_problem(text: str, size: int, most_bytes: int) -> str | None:
    if size > most_bytes:
        return f"must be at most {most_bytes} bytes long. Received: {size}."
    if text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}"):
        return "must be UTF-8 without a byte order mark."
    if "\0" in text:
        return f"must be text. Received: a NUL character at position {text.index(chr(0))}."
    if any("\ud800" <= character <= "\udfff" for character in text):
        return "must be text that UTF-8 can hold. Received: half of a surrogate pair."
    return None


def _nearest_file(name: str) -> str:
    if nearest := difflib.get_close_matches(name, _KNOWN, n=1):
        return f'. Did you mean "{nearest[0]}"?'
    return f"; those are {', '.join(_KNOWN)}, wrong/<name>.py, right/<name>.py and pictures/<name>.svg in lower case."
