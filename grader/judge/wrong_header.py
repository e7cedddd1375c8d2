"""The comment lines at the top of a wrong answer: which checks must fail, and the hint in both languages.

# expect: rows_sum_to_one, matches_reference
# hint.ko: 전체 배열로 정규화했습니다.
# hint.en: You normalised over the whole array.
# unrecognised: its outputs are right, it is only slow      (optional: why nobody is told that this is their mistake)
# symptom: weights_unchanged      (optional: what a check that trains says when it sees this mistake)
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from grader.judge.errors import ExerciseError
from grader.judge.exercise import WrongAnswer
from grader.judge.exercise_fields import shown
from grader.judge.text import Text

_REQUIRED = ("expect", "hint.ko", "hint.en")
_KEYS = (*_REQUIRED, "unrecognised", "symptom")
_LINE = re.compile(r"#[ \t]*([A-Za-z_.-]+)[ \t]*:(.*)")
_SYMPTOM = re.compile(r"[a-z_]{1,40}")
_MOST_HINT = 400  # characters


def read_wrong_answer(
    place: str, name: str, source: str, checks: Sequence[str], found: list[ExerciseError]
) -> WrongAnswer:
    """Read one wrong answer.

    Args:
        place: File for messages, for example "softmax/wrong/overflows.py".
        name: File name without ".py".
        source: The whole file.
        checks: Names of all checks of the exercise, in their order.
        found: Where mistakes are noted.

    Returns:
        The wrong answer; to be used only if no mistake was noted.
    """
    header = _header(place, source, found)
    expect = tuple(word.strip() for word in header.get("expect", "").split(",") if word.strip())
    for key in _KEYS:
        if not header.get(key) and (key in _REQUIRED or key in header):
            near = [other for other in difflib.get_close_matches(key, header, n=1) if other not in _KEYS]
            hint = f' Did you mean "{key}" where "{near[0]}" stands?' if near else ""
            found.append(ExerciseError(f"{place}: {key}", f'needs a comment line "# {key}: …" at the top.{hint}'))
        elif len(header.get(key, "")) > _MOST_HINT and key != "expect":
            rule = f"must be at most {_MOST_HINT} characters"
            found.append(ExerciseError(f"{place}: {key}", f"{rule}. Received: {len(header[key])}."))
    for index, check in enumerate(expect):
        if check not in checks:
            nearest = difflib.get_close_matches(check, checks, n=1)
            hint = f' Did you mean "{nearest[0]}"?' if nearest else f" The checks are {', '.join(checks)}."
            found.append(ExerciseError(f"{place}: expect", f'exercise.toml has no check "{check}".{hint}'))
        elif check in expect[:index]:
            found.append(ExerciseError(f"{place}: expect", f'must name a check once. Received again: "{check}".'))
    symptom = header.get("symptom", "")
    if symptom and not _SYMPTOM.fullmatch(symptom):
        rule = 'must be 1 to 40 lower-case letters and "_"'
        found.append(ExerciseError(f"{place}: symptom", f"{rule}. Received: {shown(symptom)}."))
    text = Text(header.get("hint.ko", ""), header.get("hint.en", ""))
    return WrongAnswer(name, source, expect, text, header.get("unrecognised", ""), symptom)


def _header(place: str, source: str, found: list[ExerciseError]) -> dict[str, str]:
    header: dict[str, str] = {}
    for line in source.split("\n"):
        if line.strip() and not line.startswith("#"):
            break
        match = _LINE.match(line)
        if match is None:
            continue
        key, value = match[1], match[2].strip()
        if key in _KEYS and key in header:
            found.append(ExerciseError(f"{place}: {key}", "must stand at the top once."))
        header.setdefault(key, value)
    return header
