"""An exercise folder becomes an `Exercise`, or an `ExerciseError` that names file, key, rule and value.

The Python files of a folder are data here: never parsed, compiled or imported. Only a box does that.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from grader.judge.errors import ExerciseError
from grader.judge.exercise import (
    DEVICES,
    MOST_ATTEMPTS,
    OPERATORS,
    Check,
    Exercise,
    Limits,
    Precision,
    RightAnswer,
    WrongAnswer,
)
from grader.judge.exercise_fields import Table, shown
from grader.judge.exercise_files import (
    CALIBRATION,
    OPTIONAL_FILES,
    REQUIRED_FILES,
    file_problems,
    folder_files,
    gather,
    version_of,
)
from grader.judge.exercise_sources import IDENTIFIER, compare_with_sources, note_blanks
from grader.judge.text import NOTHING, Text
from grader.judge.wrong_header import read_wrong_answer

__all__ = ["folder_files", "problems", "read_files", "read_folder"]

_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_WORD = r"[a-z][a-z0-9_-]*"
_DOTTED = rf"{IDENTIFIER}(\.{IDENTIFIER})*"
_OPERATOR = "|".join(map(re.escape, OPERATORS))
_MAX_SECONDS = 7200
_MOST_INSTEAD = 300  # characters
_MOST_REASON = 300  # characters
_MIB = 1024 * 1024


def read_folder(path: Path) -> Exercise:
    """Read an exercise folder.

    Args:
        path: The folder; its name is the slug.

    Raises:
        ExerciseError: the first mistake; `problems` gives all of them.
    """
    return read_files(path.resolve().name, folder_files(path))


def read_files(slug: str, files: Mapping[str, str]) -> Exercise:
    """Read an exercise from memory.

    Args:
        slug: Name of the exercise.
        files: What `folder_files` returned.

    Raises:
        ExerciseError: the first mistake.
    """
    found = file_problems(slug, files)
    exercise = _read(slug, files, found)
    if exercise is None:
        raise found[0]
    return exercise


def problems(path: Path) -> list[ExerciseError]:
    """Return every mistake in an exercise folder; none if it is right."""
    files, found = gather(path)
    _read(path.resolve().name, files, found)
    return found


def is_slug(name: str) -> bool:
    """Return whether this may be the name of an exercise: lower-case words joined by "-", at most 60 characters."""
    return bool(_SLUG.fullmatch(name)) and len(name) <= 60


def _read(slug: str, files: Mapping[str, str], found: list[ExerciseError]) -> Exercise | None:
    """Return the exercise; None if there is a mistake, all of which are then in `found`."""
    if not is_slug(slug):
        rule = 'a folder name must be lower-case words joined by "-", at most 60 characters'
        found.append(ExerciseError(slug, f"{rule}. Received: {shown(slug)}."))
    unreadable = {error.where for error in found}
    for name in REQUIRED_FILES:
        place = f"{slug}/{name}"
        if name not in files and place not in unreadable:
            found.append(ExerciseError(place, "is missing."))
        elif name in files and not files[name].strip():
            found.append(ExerciseError(place, "is empty."))
    for half, other in (OPTIONAL_FILES, OPTIONAL_FILES[::-1]):
        if half in files and not files.get(other, "").strip():
            found.append(ExerciseError(f"{slug}/{other}", f"is missing or empty: {half} is there."))
    found += _calibration_problems(slug, files)
    note_blanks(slug, {name: files[name] for name in files if name != CALIBRATION}, found)
    values = _parse(slug, files, found)
    if values is None:
        return None
    exercise = _exercise(slug, files, Table(values, f"{slug}/exercise.toml", "", found))
    compare_with_sources(exercise, files, found)
    return None if found else exercise


def _parse(slug: str, files: Mapping[str, str], found: list[ExerciseError]) -> dict[str, Any] | None:
    if "exercise.toml" not in files:
        return None
    try:
        return tomllib.loads(files["exercise.toml"])
    except RecursionError:
        reason = "it is nested too deeply"
    except ValueError as error:  # TOMLDecodeError, and a number with too many digits
        reason = str(error)
    if "«" not in files["exercise.toml"]:  # a blank in place of a number is named by itself
        found.append(ExerciseError(f"{slug}/exercise.toml", f"is not valid TOML: {reason}."))
    return None


def _exercise(slug: str, files: Mapping[str, str], table: Table) -> Exercise:
    checks = tuple(_check(item) for item in table.tables("checks", most=100))
    exercise = Exercise(
        slug=slug,
        version="" if table.problems else version_of(files),
        title=table.text("title", most=100),
        summary=table.text("summary", most=400),
        unit=table.integer("unit", 1, 9),
        order=table.integer("order", 1, 999),
        difficulty=table.integer("difficulty", 1, 3),
        minutes=table.integer("minutes", 1, 600),
        runtime=table.name("runtime", _WORD, 'the name of a runtime, such as "numpy" or "tensorflow"'),
        device=table.choice("device", DEVICES, default="cpu"),
        training=table.flag("training", default=False),
        entry_points=table.names("entry_points", IDENTIFIER, "names of functions or classes", required=True),
        forbidden=table.names("forbidden", rf"{_DOTTED}|{_OPERATOR}", "dotted names or operators"),
        required=table.names("required", _DOTTED, "dotted names"),
        instead=_instead(table),
        precision=_precision(table.table("precision")),
        prerequisites=table.names("prerequisites", _SLUG.pattern, "slugs of exercises"),
        datasets=table.names("datasets", _WORD, "names of data sets"),
        limits=_limits(table.table("limits")),
        checks=checks,
        statement=Text(files.get("statement.ko.md", ""), files.get("statement.en.md", "")),
        starter=files.get("starter.py", ""),
        solution=files.get("solution.py", ""),
        checks_source=files.get("checks.py", ""),
        wrong=_wrong_answers(slug, files, checks, table.problems),
        calibration=files.get(CALIBRATION, ""),
        explanation=Text(files.get("explanation.ko.md", ""), files.get("explanation.en.md", "")),
        pictures={name: files[name] for name in sorted(files) if name.startswith("pictures/")},
        right=tuple(RightAnswer(_stem(name), files[name]) for name in sorted(files) if name.startswith("right/")),
    )
    table.finish()
    return exercise


def _instead(table: Table) -> Text:
    return table.text("instead", most=_MOST_INSTEAD) if table.has("instead") else NOTHING


def _check(table: Table) -> Check:
    check = Check(
        name=table.name("name", IDENTIFIER, "the name of a function in checks.py"),
        title=table.text("title", most=100),
        points=table.integer("points", 1, 100),
        visible=table.flag("visible"),
        show_hint=table.flag("show_hint", default=False),
        seconds=table.number("seconds", 0.01, _MAX_SECONDS) if table.has("seconds") else None,
        attempts=table.integer("attempts", 1, MOST_ATTEMPTS, default=1),
    )
    table.finish()
    return check


def _limits(table: Table) -> Limits:
    usual = Limits()
    limits = Limits(
        load_seconds=table.number("load_seconds", 0.01, _MAX_SECONDS, default=usual.load_seconds),
        check_seconds=table.number("check_seconds", 0.01, _MAX_SECONDS, default=usual.check_seconds),
        memory_bytes=table.integer("memory_bytes", 16 * _MIB, 1024 * 1024 * _MIB, default=usual.memory_bytes),
        output_bytes=table.integer("output_bytes", 1024, 1024 * _MIB, default=usual.output_bytes),
    )
    table.finish()
    return limits


def _precision(table: Table) -> Precision:
    reasons = {
        key: table.line(key, most=_MOST_REASON) if table.has(key) else "" for key in ("float16_passes", "float32_fails")
    }
    table.finish()
    return Precision(**reasons)


def _wrong_answers(
    slug: str, files: Mapping[str, str], checks: tuple[Check, ...], found: list[ExerciseError]
) -> tuple[WrongAnswer, ...]:
    known = [check.name for check in checks]
    names = [name for name in sorted(files) if name.startswith("wrong/")]
    return tuple(read_wrong_answer(f"{slug}/{name}", _stem(name), files[name], known, found) for name in names)


def _calibration_problems(slug: str, files: Mapping[str, str]) -> list[ExerciseError]:
    try:
        if type(json.loads(files.get(CALIBRATION, "{}"), parse_constant=_refuse_constant)) is dict:
            return []
    except (ValueError, RecursionError):
        pass
    return [ExerciseError(f"{slug}/{CALIBRATION}", "must be one JSON object, as `grader calibrate` writes it.")]


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _stem(name: str) -> str:
    return name.partition("/")[2].removesuffix(".py")
