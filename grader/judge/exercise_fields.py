"""Reading one TOML table key by key: types, ranges and spelling, each mistake named by file and key.

A mistake is noted and a placeholder returned, so that one reading finds all mistakes. Whoever reads must look at the
list of problems before using a value.
"""

from __future__ import annotations

import difflib
import keyword
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from unicodedata import category

from grader.judge.errors import ExerciseError
from grader.judge.text import Text

_MOST_SHOWN = 80  # characters of a wrong value that a message repeats
_CONTROLS = {"Cc", "Cs", "Zl", "Zp"}  # categories of control characters and line ends


@dataclass
class Table:
    """One table of a TOML file.

    Args:
        values: The table as tomllib gives it.
        file: File for messages, for example "softmax/exercise.toml".
        prefix: Key of this table with its dot, for example "limits."; empty for the whole file.
        problems: Where mistakes are noted; shared by all tables of an exercise.
    """

    values: Mapping[str, Any]
    file: str
    prefix: str
    problems: list[ExerciseError]
    _asked: set[str] = field(default_factory=set, init=False)

    def note(self, key: str, problem: str) -> None:
        """Note a mistake in the value of a key."""
        self.problems.append(ExerciseError(f"{self.file}: {self.prefix}{key}", problem))

    def has(self, key: str) -> bool:
        """Return whether the key is there; asking counts as knowing the key."""
        self._asked.add(key)
        return key in self.values

    def integer(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """Return a whole number within a range; without a default the key is required."""
        value = self._take(key, default)
        if type(value) is int and least <= value <= most:
            return value
        self._refuse(key, f"must be a whole number from {least} to {most}")
        return least

    def number(self, key: str, least: float, most: float, default: float | None = None) -> float:
        """Return a number within a range; without a default the key is required."""
        value = self._take(key, default)
        if type(value) in (int, float) and least <= value <= most:
            return float(value)
        self._refuse(key, f"must be a number from {least:g} to {most:g}")
        return least

    def flag(self, key: str, default: bool | None = None) -> bool:
        """Return a truth value; without a default the key is required."""
        value = self._take(key, default)
        if isinstance(value, bool):
            return value
        self._refuse(key, "must be true or false")
        return False

    def choice(self, key: str, allowed: Iterable[str], default: str | None = None) -> str:
        """Return one of a few words; without a default the key is required."""
        words = tuple(allowed)
        value = self._take(key, default)
        if isinstance(value, str) and value in words:
            return value
        nearest = difflib.get_close_matches(value, words, n=1) if isinstance(value, str) else []
        listed = " or ".join(f'"{word}"' for word in words)
        self._refuse(key, f"must be {listed}", also=f' Did you mean "{nearest[0]}"?' if nearest else "")
        return words[0]

    def name(self, key: str, pattern: str, rule: str) -> str:
        """Return a required name that matches a pattern; `rule` says the pattern in words."""
        value = self._take(key, None)
        if isinstance(value, str) and is_name(value, pattern):
            return value
        self._refuse(key, f"must be {rule}")
        return ""

    def names(self, key: str, pattern: str, rule: str, *, required: bool = False) -> tuple[str, ...]:
        """Return a list of different names that match a pattern; `rule` says the pattern in words."""
        value = self._take(key, None if required else [])
        if not isinstance(value, list) or (required and not value):
            self._refuse(key, f"must be a list of {rule}")
            return ()
        for index, item in enumerate(value):
            if not isinstance(item, str) or not is_name(item, pattern):
                self.note(f"{key}[{index}]", f"must be {rule}. Received: {shown(item)}.")
            elif item in value[:index]:
                self.note(f"{key}[{index}]", f"must stand in the list once. Received again: {shown(item)}.")
        return tuple(item for item in value if isinstance(item, str))

    def text(self, key: str, most: int) -> Text:
        """Return one line in both languages; both are required."""
        if self.has(key) and not isinstance(self.values[key], dict):
            self.note(key, f"must be written as {key}.ko and {key}.en. Received: {shown(self.values[key])}.")
            return Text("", "")
        languages = Table(self.values.get(key, {}), self.file, f"{self.prefix}{key}.", self.problems)
        text = Text(languages.line("ko", most), languages.line("en", most))
        languages.finish()
        return text

    def line(self, key: str, most: int) -> str:
        """Return one required line of text."""
        value = self._take(key, None)
        if (
            isinstance(value, str)
            and value.strip()
            and len(value) <= most
            and not _CONTROLS & set(map(category, value))
        ):
            return value
        self._refuse(key, f"must be one line of 1 to {most} characters")
        return ""

    def table(self, key: str) -> Table:
        """Return a table inside this one, empty if it is absent."""
        value = self._take(key, {})
        if not isinstance(value, dict):
            self._refuse(key, f"must be a table, [{self.prefix}{key}]")
            value = {}
        return Table(value, self.file, f"{self.prefix}{key}.", self.problems)

    def tables(self, key: str, most: int) -> list[Table]:
        """Return a required list of 1 to `most` tables."""
        value = self._take(key, None)
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self._refuse(key, f"must be tables, each beginning with [[{self.prefix}{key}]]")
            return []
        if not 1 <= len(value) <= most:
            self.note(key, f"must be 1 to {most} tables. Received: {len(value)}.")
        places = [f"{self.prefix}{key}[{index}]." for index in range(len(value))]
        return [Table(item, self.file, place, self.problems) for item, place in zip(value, places, strict=True)]

    def finish(self) -> None:
        """Note every key that was never asked for."""
        for key in self.values:
            if key in self._asked:
                continue
            nearest = difflib.get_close_matches(key, self._asked, n=1)
            hint = f'Did you mean "{nearest[0]}"?' if nearest else f"Known keys: {', '.join(sorted(self._asked))}."
            self.note(key, f"is not a known key. {hint}")

    def _take(self, key: str, default: object) -> Any:
        return self.values[key] if self.has(key) else default

    def _refuse(self, key: str, rule: str, also: str = "") -> None:
        received = f"Received: {shown(self.values[key])}." if key in self.values else "It is missing."
        self.note(key, f"{rule}. {received}{also}")


def is_name(value: str, pattern: str) -> bool:
    """Return whether the whole value matches the pattern and none of its dotted parts is a word of Python."""
    return bool(re.fullmatch(pattern, value)) and not any(keyword.iskeyword(part) for part in value.split("."))


def shown(value: object) -> str:
    """Return a TOML value as a message repeats it: short, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return f"a list of {len(value)}"
    if isinstance(value, int) and value.bit_length() > 256:
        return "a number of more than 256 bits"  # Python refuses to print the longest that TOML can hold
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
