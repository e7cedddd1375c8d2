"""Statements as HTML."""

import pytest

from grader.judge.reading import read_folder
from grader.web.statement import statement_html
from tests.conftest import EXERCISES

FOLDERS = sorted(path.parent for path in EXERCISES.glob("*/exercise.toml"))


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_formula_of_every_exercise_can_be_shown(folder: object, language: str) -> None:
    exercise = read_folder(folder)
    page = statement_html(exercise.version, language, exercise.statement.in_language(language))
    assert "unreadable" not in page
    assert "$" not in page.replace("<code>$</code>", "")
    assert "<h2>" in page


def test_html_in_a_statement_is_only_text() -> None:
    page = statement_html("v1", "en", "<script>alert(1)</script> and <b>bold</b>\n\n<div onclick=x>\n")
    assert "<script" not in page
    assert "<b>" not in page
    assert "<div" not in page


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_a_link_to_a_script_is_no_link(address: str) -> None:
    assert "href" not in statement_html("v2", "en", f"[click]({address})")


def test_latex_that_cannot_be_read_is_shown_as_it_is() -> None:
    page = statement_html("v3", "en", r"Look: $\frac{<b>}{$")
    assert '<code class="unreadable">\\frac{&lt;b&gt;}{</code>' in page


def test_tables_and_code_are_shown() -> None:
    page = statement_html("v4", "en", "| a | b |\n|---|---|\n| 1 | 2 |\n\n```python\nx < 1\n```\n")
    assert "<table>" in page
    assert '<code class="language-python">x &lt; 1' in page
