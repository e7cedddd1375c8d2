"""Student text made visible."""

import pytest

from grader.judge.visible_text import visible_text


@pytest.mark.parametrize(
    "character", ["\u202e", "\u2066", "\u200b", "\x00", "\x1b", "\x7f", "\x85", "\ufeff", "\ud800"]
)
def test_what_hides_or_reorders_is_shown_as_a_code(character: str) -> None:
    assert visible_text(f"a{character}b") == f"a⟨U+{ord(character):04X}⟩b"


def test_ordinary_text_stays_as_it_is() -> None:
    text = "def f(x):\n\treturn '한글, émoji 👩\u200d💻, <b>'\n"
    assert visible_text(text) == text


def test_a_progress_bar_becomes_lines() -> None:
    assert visible_text("1/3\r2/3\r3/3\r\ndone") == "1/3\n2/3\n3/3\ndone"
