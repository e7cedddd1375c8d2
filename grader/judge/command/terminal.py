r"""Text for a terminal: nothing that a submission prints may move the cursor, and Korean columns line up.

Everything that came out of a box goes through `plain` first: control characters, escape sequences, characters that
turn the direction of writing and unpaired surrogates are shown as \x1b, \u202e and so on.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from typing import TextIO

_KEPT = "\n\t"
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}  # control, format, surrogate, private, unassigned, separators


class Colour(StrEnum):
    """The colours in use, as the numbers of ANSI."""

    GREEN = "32"
    RED = "31"
    YELLOW = "33"
    GREY = "90"
    BOLD = "1"


def plain(text: str) -> str:
    """Return the text with everything escaped that a terminal would act on; line ends and tabs stay."""
    return "".join(
        character if character in _KEPT or unicodedata.category(character) not in _HIDDEN else _escaped(character)
        for character in text
    )


def is_coloured(stream: TextIO) -> bool:
    """Return whether colours belong on this stream: a terminal whose user did not refuse them."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def coloured(text: str, colour: Colour, *, is_on: bool) -> str:
    """Return the text in a colour, or as it is."""
    return f"\x1b[{colour}m{text}\x1b[0m" if is_on else text


def columns_of(text: str) -> int:
    """Return how many columns a terminal needs; a Korean syllable takes two."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    narrow = sum(not unicodedata.combining(character) for character in text)
    return wide + narrow


def aligned(rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> list[list[str]]:
    """Return the rows with each cell padded to the width of its column.

    Args:
        rows: Cells; all rows have the same number of them.
        right: Columns, from 0, whose cells stand at the right.
    """
    widths = [max(columns_of(cell) for cell in column) for column in zip(*rows, strict=True)]
    return [
        [
            _padded(cell, width, at_right=index in right)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        for row in rows
    ]


def indented(text: str, columns: int) -> str:
    """Return the lines of the text moved to the right."""
    return "\n".join(" " * columns + line if line else "" for line in text.rstrip().split("\n"))


def _padded(cell: str, width: int, *, at_right: bool) -> str:
    space = " " * (width - columns_of(cell))
    return space + cell if at_right else cell + space


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
