"""One sentence in both languages of the site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """The same words in Korean and in English.

    Args:
        ko: Korean text.
        en: English text.
    """

    ko: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the text for a language code such as "ko" or "en-us"; English for any other."""
        return self.ko if language.startswith("ko") else self.en

    def as_json(self) -> dict[str, str]:
        """Return the pair as plain values for JSON."""
        return {"ko": self.ko, "en": self.en}


NOTHING = Text("", "")
