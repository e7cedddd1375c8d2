"""Statements: Markdown with LaTeX to HTML with MathML, on the server."""

from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin

from grader.judge.mathematics import UnreadableLatex, mathml


def _render_latex(latex: str, options: dict[str, bool]) -> str:
    try:
        return mathml(latex.strip(), is_display=options["display_mode"])
    except UnreadableLatex:
        return f'<code class="unreadable">{escape(latex)}</code>'


def _markdown() -> MarkdownIt:
    # html=False: whatever looks like HTML in a statement is shown as text, so the result is safe to mark as such.
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    markdown.use(dollarmath_plugin, renderer=_render_latex, allow_labels=False, double_inline=True)
    return markdown


@lru_cache(maxsize=512)
def statement_html(version: str, language: str, markdown: str) -> SafeString:
    """Return the statement as HTML. This is the only place of the site that marks rendered text as safe.

    Args:
        version: Version of the exercise; equal versions are rendered once.
        language: "ko" or "en".
        markdown: The statement's source.
    """
    return mark_safe(_markdown().render(markdown))  # noqa: S308 - made by markdown-it with html=False and by mathml()
