"""What a check may raise. Everything else that leaves a check is the author's mistake and never costs points.

CheckFailed         the answer is wrong
└── PartlyPassed    the answer earns part of the points
StudentRaised       the student's own code raised; raised by the proxy, not by checks
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

_SYMPTOM = re.compile(r"[a-z_]{0,40}")


class Sentence(NamedTuple):
    """The same words in Korean and in English, for a beginner to read."""

    ko: str
    en: str


class CheckFailed(Exception):
    """The student's answer is wrong.

    Args:
        reason: What was expected, what came, where and by how much.
        details: The same as plain JSON values: shapes, dtypes, errors, first wrong index, input.
        hint: The name of the mistake, where the check knows it.
        symptom: One word for what was seen, such as "weights_unchanged": the hint is then that of the wrong answer
            whose header names this symptom. At most 40 lower-case letters and "_"; empty if there is none.

    Raises:
        ValueError: the symptom is no such word.
    """

    def __init__(
        self,
        reason: Sentence,
        *,
        details: dict[str, Any] | None = None,
        hint: Sentence | None = None,
        symptom: str = "",
    ) -> None:
        super().__init__(reason.en)
        self.reason = reason
        self.details: dict[str, Any] = details or {}
        self.hint = hint
        self.symptom = checked_symptom(symptom)


class PartlyPassed(CheckFailed):
    """The answer earns part of the points.

    Args:
        reason: What is still missing for full marks.
        fraction: Part of the points earned, strictly between 0 and 1.
        details: Plain JSON values.
        hint: What would help.
        symptom: As for CheckFailed.

    Raises:
        ValueError: the fraction is not strictly between 0 and 1, or the symptom is no such word.
    """

    def __init__(
        self,
        reason: Sentence,
        *,
        fraction: float,
        details: dict[str, Any] | None = None,
        hint: Sentence | None = None,
        symptom: str = "",
    ) -> None:
        super().__init__(reason, details=details, hint=hint, symptom=symptom)
        if not 0 < fraction < 1:
            raise ValueError(f"fraction must be strictly between 0 and 1. Received: {fraction!r}")
        self.fraction = fraction


class StudentRaised(Exception):
    """The student's function raised. A check that lets it through ends as an error with the student's traceback.

    Args:
        type_names: Names of the exception's classes, most special first: ("ValueError", "Exception").
        message: Its text, as the student's process sent it.
        traceback: The student's own lines of the traceback.
    """

    def __init__(self, type_names: tuple[str, ...], message: str, traceback: str = "") -> None:
        super().__init__(message)
        self.type_names = type_names
        self.message = message
        self.traceback = traceback


def checked_symptom(word: str) -> str:
    """Return a symptom as it is, or raise ValueError if it is not at most 40 lower-case letters and "_"."""
    if not isinstance(word, str) or not _SYMPTOM.fullmatch(word):
        raise ValueError(f'a symptom must be at most 40 lower-case letters and "_". Received: {word!r}')
    return word
