"""Proofs about what stands in an exercise as text: both languages, and formulas that a browser can show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from grader.judge.command.proofs import Proof
from grader.judge.exercise import Exercise
from grader.judge.mathematics import UnreadableLatex, mathml
from grader.judge.text import NOTHING, Text

_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")


def languages_are_complete(exercise: Exercise) -> Proof:
    """Prove that whatever a student may read is there in Korean and in English."""
    gaps = []
    for place, text in _lines(exercise):
        if not _HANGUL.search(text.ko):
            gaps.append(f"{place}.ko holds no Korean: {text.ko}")
        if _HANGUL.search(text.en) or not _LATIN.search(text.en):
            gaps.append(f"{place}.en must be English: {text.en}")
    for file, markdown in texts_of(exercise):
        letters, language = (_HANGUL, "Korean") if file.endswith(".ko.md") else (_LATIN, "English")
        if not letters.search(markdown):
            gaps.append(f"{file} holds no {language}")
    return Proof("languages", tuple(gaps), "ko, en")


def formulas_can_be_shown(exercise: Exercise) -> Proof:
    """Prove that every formula of statement and explanation becomes MathML, and that no dollar sign stands alone."""
    gaps = []
    number = 0
    for name, markdown in texts_of(exercise):
        formulas = formulas_of(markdown)
        number += len(formulas)
        gaps += [f"{name}: ${latex.strip()}$ {problem}" for latex in formulas if (problem := formula_problem(latex))]
        rule = r'a "$" begins no formula (a mere dollar is written \$)'
        gaps += [f"{name}: {rule}: {text.strip()}" for text in _texts(markdown) if "$" in text]
    return Proof("formulas", tuple(gaps), f"{number} formulas")


def texts_of(exercise: Exercise) -> list[tuple[str, str]]:
    """Return file name and Markdown of statements and explanations."""
    kinds = [("statement", exercise.statement)]
    if exercise.explanation != NOTHING:
        kinds.append(("explanation", exercise.explanation))
    return [(f"{kind}.{code}.md", text.in_language(code)) for kind, text in kinds for code in ("ko", "en")]


def tokens_of(markdown: str) -> Iterator[Token]:
    """Read a text as the pages of the site do, but an escaped dollar sign stays apart from plain text."""
    reader = MarkdownIt("commonmark", {"html": False}).enable("table").disable("text_join")
    reader.use(dollarmath_plugin, allow_labels=False, double_inline=True)
    for token in reader.parse(markdown):
        yield token
        yield from token.children or ()


def formulas_of(markdown: str) -> list[str]:
    """Return the LaTeX of each formula of a statement, as the site finds them."""
    return [token.content for token in tokens_of(markdown) if token.type.startswith("math")]


def formula_problem(latex: str) -> str | None:
    """Return why a formula cannot be shown; None if it can."""
    if problem := _brace_problem(latex):
        return problem
    try:
        mathml(latex, is_display=True)
    except UnreadableLatex as error:
        return f"cannot be shown: {error}"
    return None


def _brace_problem(latex: str) -> str | None:
    # The converter forgives braces that do not match, and shows something else than was meant.
    depth = 0
    for symbol in re.findall(r"\\.|[{}]", latex, re.DOTALL):
        depth += {"{": 1, "}": -1}.get(symbol, 0)
        if depth < 0:
            return "closes a brace that is not open"
    return "leaves a brace open" if depth else None


def _lines(exercise: Exercise) -> Iterator[tuple[str, Text]]:
    yield "exercise.toml: title", exercise.title
    yield "exercise.toml: summary", exercise.summary
    for index, check in enumerate(exercise.checks):
        yield f"exercise.toml: checks[{index}].title", check.title
    if exercise.instead != NOTHING:
        yield "exercise.toml: instead", exercise.instead
    for wrong in exercise.wrong:
        yield f"wrong/{wrong.name}.py: hint", wrong.hint


def _texts(markdown: str) -> list[str]:
    return [token.content for token in tokens_of(markdown) if token.type == "text"]
