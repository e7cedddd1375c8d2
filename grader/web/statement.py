"""Statements and explanations: Markdown with LaTeX and pictures to HTML with MathML, on the server."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from grader.judge.exercise import Exercise
from grader.judge.mathematics import UnreadableLatex, mathml
from grader.judge.pictures import picture_size

HINTS = {"힌트", "Hint"}
FOLLOWS_THEME = "prefers-color-scheme"  # a picture that names it draws itself for light and for dark

_MOST_KEPT = 1024
_kept: dict[tuple[str, str, str, str], SafeString] = {}


def statement_html(exercise: Exercise, language: str) -> SafeString:
    """Return the statement as HTML, with a hint at its end folded."""
    return _html("statement", exercise, language)


def explanation_html(exercise: Exercise, language: str) -> SafeString:
    """Return the explanation as HTML; empty if there is none. For those who have all points only."""
    return _html("explanation", exercise, language)


def is_in_statement(exercise: Exercise, file: str) -> bool:
    """Return whether a statement, in either language, shows this picture; else only the explanation may."""
    return file in _pictures_of(exercise.statement.ko) | _pictures_of(exercise.statement.en)


def _html(kind: str, exercise: Exercise, language: str) -> SafeString:
    """Render a text once per version. The only place of the site that marks rendered text as safe."""
    key = (kind, exercise.slug, exercise.version, language[:2])
    if key not in _kept:
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        markdown, environment = _markdown(), {"exercise": exercise}
        tokens = markdown.parse(getattr(exercise, kind).in_language(language), environment)
        tokens = _hint_folded(tokens) if kind == "statement" else tokens
        # Made by markdown-it with html=False, by mathml() and by _render_image().
        _kept[key] = mark_safe(markdown.renderer.render(tokens, markdown.options, environment))  # noqa: S308
    return _kept[key]


def _markdown() -> MarkdownIt:
    # html=False: whatever looks like HTML in a statement is shown as text, so the result is safe to mark as such.
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    markdown.use(dollarmath_plugin, renderer=_render_latex, allow_labels=False, double_inline=True)
    markdown.add_render_rule("image", _render_image)
    return markdown


def _render_latex(latex: str, options: dict[str, bool]) -> str:
    try:
        return mathml(latex.strip(), is_display=options["display_mode"])
    except UnreadableLatex:
        return f'<code class="unreadable">{escape(latex)}</code>'


def _render_image(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, environment: Mapping[str, Any]
) -> str:
    """Show a picture of this exercise; whatever else is named as one stays the words that tell it."""
    token, exercise = tokens[index], environment["exercise"]
    words = renderer.renderInlineAsText(token.children, options, environment)
    file = str(token.attrGet("src"))
    svg = exercise.pictures.get(file)
    if svg is None:
        return escape(words)
    address = reverse("picture", args=(exercise.slug, exercise.version, file.removeprefix("pictures/")))
    name = "picture" if FOLLOWS_THEME in svg else "picture picture--light"
    width, height = picture_size(svg) or ("", "")
    return format_html(
        '<img class="{}" src="{}" alt="{}" width="{}" height="{}" loading="lazy" decoding="async">',
        *(name, address, words, width, height),
    )


def _hint_folded(tokens: list[Token]) -> list[Token]:
    """Put the last section into <details> if its heading says that it is a hint."""
    sections = [
        place
        for place, token in enumerate(tokens)
        if token.type == "heading_open" and token.level == 0 and token.tag in {"h1", "h2"}
    ]
    if not sections:
        return tokens
    place = sections[-1]
    heading, words = tokens[place], tokens[place + 1]
    if heading.markup != "##" or words.content.strip() not in HINTS:
        return tokens
    return [
        *tokens[:place],
        Token("fold_open", "details", 1, attrs={"class": "fold"}, block=True),
        Token("summary_open", "summary", 1, block=True),
        words,
        Token("summary_close", "summary", -1, block=True),
        Token("fold_inside_open", "div", 1, attrs={"class": "fold-inside"}, block=True),
        *tokens[place + 3 :],
        Token("fold_inside_close", "div", -1, block=True),
        Token("fold_close", "details", -1, block=True),
    ]


@lru_cache(maxsize=512)
def _pictures_of(markdown: str) -> frozenset[str]:
    inline = [token for token in _markdown().parse(markdown) for token in token.children or ()]
    return frozenset(str(token.attrGet("src")) for token in inline if token.type == "image")
