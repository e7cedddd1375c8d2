"""What a picture of the catalogue is: the exercise it belongs to, its name and how it is drawn in a language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scripts.pictures.drawing import Drawing

Say = Callable[[str, str], str]  # takes Korean and English, and returns one of them


@dataclass(frozen=True)
class Picture:
    """A picture, made anew from formulas whenever it is asked for.

    Attributes:
        slug: The exercise.
        name: Name of the file, without language and suffix.
        draw: Draws it with the words of one language.
    """

    slug: str
    name: str
    draw: Callable[[Say], Drawing]

    def files(self) -> dict[str, str]:
        """Return the text of each file under its path below exercises/.

        A picture that comes out alike in both languages holds no words, and is one file for both.
        """
        korean, english = self.draw(_korean).svg(), self.draw(_english).svg()
        stem = f"{self.slug}/pictures/{self.name}"
        if korean == english:
            return {f"{stem}.svg": korean}
        return {f"{stem}.ko.svg": korean, f"{stem}.en.svg": english}


def _korean(korean: str, english: str) -> str:
    return korean


def _english(korean: str, english: str) -> str:
    return english
