"""Nothing that a submission prints may act on the terminal, and Korean columns line up."""

from __future__ import annotations

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.judge.command.terminal import Colour, aligned, coloured, columns_of, indented, is_coloured, plain


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@given(st.text())
def test_no_character_that_a_terminal_acts_on_gets_through(text: str) -> None:
    shown = plain(text)
    assert not [one for one in shown if unicodedata.category(one) in {"Cc", "Cf", "Cs"} and one not in "\n\t"]
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
        ("\x1b]0;title\x07", r"\x1b]0;title\x07"),
        ("a\rb\bc\x7f\x9b2J", r"a\rb\x08c\x7f\x9b2J"),
        ("\u202egnp.exe", r"\u202egnp.exe"),
        ("\ud800", r"\ud800"),
        ("소프트맥스\n\tΣ α ≤ 1", "소프트맥스\n\tΣ α ≤ 1"),
    ],
)
def test_escapes_by_hand(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_a_korean_syllable_takes_two_columns_and_an_accent_none() -> None:
    assert columns_of("행의 합") == 7
    assert columns_of("e\u0301") == 1


def test_columns_line_up_whatever_the_script() -> None:
    rows = aligned([["통과", "합", "2"], ["failed", "rows sum", "10"]], right=(2,))
    assert rows == [["통과  ", "합      ", " 2"], ["failed", "rows sum", "10"]]


def test_every_line_of_a_text_is_moved_to_the_right() -> None:
    assert indented("a\n\n b\n", 2) == "  a\n\n   b"


def test_colours_are_for_terminals_whose_user_wants_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert is_coloured(Terminal())
    assert not is_coloured(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not is_coloured(Terminal())


def test_without_colours_a_text_stays_as_it_is() -> None:
    assert coloured("ok", Colour.GREEN, is_on=True) == "\x1b[32mok\x1b[0m"
    assert coloured("ok", Colour.GREEN, is_on=False) == "ok"
