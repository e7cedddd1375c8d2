"""Statements and explanations as HTML."""

from dataclasses import replace

import pytest

from grader.judge.exercise import Exercise
from grader.judge.reading import read_folder
from grader.judge.text import Text
from grader.web.statement import explanation_html, is_in_statement, statement_html
from tests.conftest import EXERCISES
from tests.judge.test_pictures import PICTURE

SOFTMAX = read_folder(EXERCISES / "softmax")
FOLDERS = sorted(path.parent for path in EXERCISES.glob("*/exercise.toml"))


def written(markdown: str, kind: str = "statement", **pictures: str) -> Exercise:
    """Return softmax with another text."""
    files = {f"pictures/{name.replace('_', '.')}.svg": svg for name, svg in pictures.items()}
    changed = {kind: Text(markdown, markdown), "pictures": files, "version": f"{hash((markdown, kind, *files)):x}"}
    return replace(SOFTMAX, **changed)


def html(markdown: str, **pictures: str) -> str:
    return statement_html(written(markdown, **pictures), "en")


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_formula_of_every_exercise_can_be_shown(folder: object, language: str) -> None:
    exercise = read_folder(folder)
    page = statement_html(exercise, language)
    assert "unreadable" not in page
    assert "$" not in page.replace("<code>$</code>", "")
    assert "<h2>" in page


def test_html_in_a_statement_is_only_text() -> None:
    page = html("<script>alert(1)</script> and <b>bold</b>\n\n<div onclick=x>\n")
    assert "<script" not in page
    assert "<b>" not in page
    assert "<div" not in page


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_a_link_to_a_script_is_no_link(address: str) -> None:
    assert "href" not in html(f"[click]({address})")


def test_latex_that_cannot_be_read_is_shown_as_it_is() -> None:
    page = html(r"Look: $\frac{<b>}{$")
    assert '<code class="unreadable">\\frac{&lt;b&gt;}{</code>' in page


def test_tables_and_code_are_shown() -> None:
    page = html("| a | b |\n|---|---|\n| 1 | 2 |\n\n```python\nx < 1\n```\n")
    assert "<table>" in page
    assert '<code class="language-python">x &lt; 1' in page


# --- the hint ---


@pytest.mark.parametrize("heading", ["## Hint", "## 힌트"])
def test_a_hint_at_the_end_is_folded(heading: str) -> None:
    page = html(f"## Rules\n\nNone.\n\n{heading}\n\nTry $x$.\n\n### More\n\n- a\n- b\n")
    before, _, inside = page.partition('<details class="fold">')
    assert "<h2>Rules</h2>" in before
    assert inside.startswith(f"\n<summary>{heading[3:]}</summary>")
    assert "<math" in inside
    assert "<h3>More</h3>" in inside
    assert page.endswith("</ul>\n</div>\n</details>\n")


@pytest.mark.parametrize(
    "markdown",
    [
        "## Hint\n\nFirst.\n\n## Rules\n\nLast.\n",
        "### Hint\n\nSmall.\n",
        "## A hint\n\nElse.\n",
        "Hint\n----\n\nUnderlined.\n",
        "> ## Hint\n> Quoted.\n",
        "## Rules\n\n```\n## Hint\n```\n",
        "No heading.",
    ],
)
def test_nothing_else_is_folded(markdown: str) -> None:
    assert "<details" not in html(markdown)


# --- pictures ---


def test_a_picture_of_the_exercise_is_shown() -> None:
    exercise = written('![A "curve" of $x$](pictures/curve.en.svg)', curve_en=PICTURE)
    page = statement_html(exercise, "en")
    address = f"/exercises/softmax/{exercise.version}/pictures/curve.en.svg"
    assert f'<img class="picture" src="{address}" alt="A &quot;curve&quot; of ' in page
    assert 'width="640" height="360" loading="lazy"' in page


def test_a_picture_that_knows_no_dark_theme_stands_on_a_light_plate() -> None:
    light = PICTURE.replace("prefers-color-scheme", "min-width")
    assert 'class="picture picture--light"' in html("![A curve](pictures/curve.svg)", curve=light)


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/curve.svg",
        "//evil.example/curve.svg",
        "data:image/png;base64,AAAA",
        "pictures/../solution.py",
        "../pictures/curve.svg",
        "/pictures/curve.svg",
        "solution.py",
        "pictures/other.svg",
        "",
    ],
)
def test_whatever_else_is_named_as_a_picture_stays_its_words(address: str) -> None:
    page = html(f"See ![a <b>curve</b>]({address}) here.", curve=PICTURE)
    assert "<img" not in page
    assert "See a &lt;b&gt;curve&lt;/b&gt; here." in page


def test_pictures_of_the_explanation_are_told_apart() -> None:
    exercise = written("![A plan](pictures/plan.svg)", kind="explanation", plan=PICTURE)
    assert "<img" in explanation_html(exercise, "ko")
    assert not is_in_statement(exercise, "pictures/plan.svg")
    assert is_in_statement(written("- ![A plan](pictures/plan.svg)", plan=PICTURE), "pictures/plan.svg")
