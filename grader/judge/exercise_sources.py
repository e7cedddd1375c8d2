"""What can be said about the Python files of an exercise without parsing them: names and blanks.

A line that only looks like a definition, inside a long string, is taken for one; the box finds out.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

from grader.judge.errors import ExerciseError
from grader.judge.exercise import Exercise

IDENTIFIER = r"[A-Za-z_][A-Za-z0-9_]*"

_BLANK = re.compile(r"«[^«»\n]*»?")


def compare_with_sources(exercise: Exercise, files: Mapping[str, str], found: list[ExerciseError]) -> None:
    """Note checks that checks.py does not hold, and entry points that the starter or the solution does not define."""
    toml = f"{exercise.slug}/exercise.toml"
    functions = re.findall(rf"^def[ \t]+({IDENTIFIER})[ \t]*\(", exercise.checks_source, re.MULTILINE)
    seen: set[str] = set()
    for index, check in enumerate(exercise.checks):
        place = f"{toml}: checks[{index}].name"
        if not check.name:
            continue  # already noted
        if check.name in seen:
            found.append(ExerciseError(place, f'must be different for each check. Received again: "{check.name}".'))
        elif check.name not in functions and "checks.py" in files:
            nearest = difflib.get_close_matches(check.name, functions, n=1)
            hint = f' Did you mean "{nearest[0]}"?' if nearest else ""
            found.append(ExerciseError(place, f'checks.py has no "def {check.name}(".{hint}'))
        seen.add(check.name)
    for name in ("starter.py", "solution.py"):
        for index, entry in enumerate(exercise.entry_points):
            if name in files and not _defines(files[name], entry):
                where = f"{exercise.slug}/{name}: entry_points[{index}]"
                found.append(ExerciseError(where, f'must define "{entry}", which exercise.toml names.'))


def note_blanks(slug: str, files: Mapping[str, str], found: list[ExerciseError]) -> None:
    """Note each blank that `grader new` left for the author."""
    for name in sorted(files):
        for number, line in enumerate(files[name].split("\n"), start=1):
            for blank in _BLANK.findall(line):
                found.append(ExerciseError(f"{slug}/{name}: line {number}", f"is still to be filled in: {blank[:80]}"))


def _defines(source: str, name: str) -> bool:
    word = re.escape(name)
    pattern = rf"^(?:(?:async[ \t]+)?def[ \t]+{word}[ \t]*\(|class[ \t]+{word}\b|{word}[ \t]*(?::[^=\n]*)?=(?!=))"
    return re.search(pattern, source, re.MULTILINE) is not None
