"""Loading exercise folders into the database. Safe to repeat; what was graded before keeps its version."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction

from grader.catalogue.models import Exercise, ExerciseVersion, Unit
from grader.judge import exercise as judged
from grader.judge.errors import ExerciseError
from grader.judge.exercise_files import version_of
from grader.judge.reading import folder_files, read_files

UNITS_FILE = "units.toml"


@dataclass(frozen=True)
class Loaded:
    """What became of one folder.

    Args:
        slug: Name of the folder, or of the file of units.
        change: "new", "new version" or "unchanged"; empty if it is broken.
        problem: Why it was left alone; empty if it was loaded.
    """

    slug: str
    change: str = ""
    problem: str = ""


def load_catalogue(folder: Path) -> Iterator[Loaded]:
    """Load the units and every exercise folder; a broken one is reported and does not stop the others."""
    if not folder.is_dir():
        yield Loaded(str(folder), problem=f"{folder}: there is no such folder.")
        return
    try:
        _load_units(folder / UNITS_FILE)
    except ExerciseError as error:
        yield Loaded(UNITS_FILE, problem=str(error))
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.name.startswith((".", "_")):
            try:
                yield Loaded(path.name, change=load_exercise(path.name, folder_files(path)))
            except ExerciseError as error:
                yield Loaded(path.name, problem=str(error))


def load_exercise(slug: str, files: dict[str, str]) -> str:
    """Make these files the current version of an exercise.

    Returns:
        "new", "new version" or "unchanged".

    Raises:
        ExerciseError: the files are wrong; nothing is changed.
    """
    described = read_files(slug, files)
    with transaction.atomic():
        unit, _ = Unit.objects.get_or_create(
            number=described.unit,
            defaults={"title_ko": f"{described.unit}단원", "title_en": f"Unit {described.unit}"},
        )
        exercise, is_new = Exercise.objects.update_or_create(slug=slug, defaults=_columns(described) | {"unit": unit})
        version, _ = ExerciseVersion.objects.get_or_create(
            exercise=exercise, content_hash=version_of(files), defaults={"files": files}
        )
        if exercise.current_id == version.pk:
            return "unchanged"
        exercise.current = version
        exercise.save(update_fields=["current"])
    return "new" if is_new else "new version"


def _columns(described: judged.Exercise) -> dict[str, Any]:
    return {
        "order": described.order,
        "title_ko": described.title.ko,
        "title_en": described.title.en,
        "summary_ko": described.summary.ko,
        "summary_en": described.summary.en,
        "difficulty": described.difficulty,
        "minutes": described.minutes,
        "max_score": described.max_score,
        "prerequisites": list(described.prerequisites),
    }


def _load_units(path: Path) -> None:
    if not path.exists():
        return
    try:
        units = tomllib.loads(path.read_text(encoding="utf-8"))["units"]
        for unit in units:
            summary, intro = unit.get("summary", {}), unit.get("intro", {})
            Unit.objects.update_or_create(
                number=int(unit["number"]),
                defaults={
                    "title_ko": unit["title"]["ko"],
                    "title_en": unit["title"]["en"],
                    "summary_ko": summary.get("ko", ""),
                    "summary_en": summary.get("en", ""),
                    "prerequisites": [int(number) for number in unit.get("prerequisites", [])],
                    "intro_ko": intro.get("ko", ""),
                    "intro_en": intro.get("en", ""),
                },
            )
    except KeyError as error:
        raise ExerciseError(
            UNITS_FILE, f"every [[units]] needs number, title.ko and title.en. Missing: {error}."
        ) from None
    except (TypeError, AttributeError, ValueError) as error:
        raise ExerciseError(UNITS_FILE, f"cannot be read: {error}.") from None
