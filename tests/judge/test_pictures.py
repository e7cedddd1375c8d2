"""Pictures of exercises: what may be shown, and what `grader check` says of the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from grader.judge.command.drawing import pictures_can_be_shown
from grader.judge.exercise import Exercise
from grader.judge.pictures import picture_problems, picture_size
from grader.judge.text import Text
from tests.judge.test_command_proofs import EXERCISE

PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360.4" role="img">
  <title>A curve</title>
  <style>.ink { stroke: #222 } @media (prefers-color-scheme: dark) { .ink { stroke: #eee } }</style>
  <defs><marker id="tip"><path d="M0 0L9 4"/></marker><linearGradient id="sky"/></defs>
  <path class="ink" d="M0 0L9 9" marker-end="url(#tip)" fill="url('#sky')"/><use href="#tip"/>
  <text x="3" style="font-size: 12px">σ(x) ≤ 1</text>
</svg>"""


def test_a_picture_that_only_draws_is_shown() -> None:
    assert picture_problems(PICTURE) == []
    assert picture_size(PICTURE) == (640, 360)


@pytest.mark.parametrize(
    ("inside", "problem"),
    [
        ("<script>alert(1)</script>", "<script> is not allowed"),
        ("<foreignObject/>", "<foreignObject> is not allowed"),
        ('<a href="#x"/>', "<a> is not allowed"),
        ('<image href="#x"/>', "<image> is not allowed"),
        ('<set attributeName="href" to="#x"/>', "<set> is not allowed"),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script>', "elements of SVG only"),
        ('<path onclick="x()"/>', "the attribute onclick is not allowed"),
        ('<path OnLoad="x()"/>', "the attribute OnLoad is not allowed"),
        ('<use href="https://evil.example/x.svg#a"/>', "places inside itself only"),
        ('<use xmlns:l="http://www.w3.org/1999/xlink" l:href="data:image/svg+xml,x"/>', "places inside itself only"),
        ('<path fill="url(//evil.example/x)"/>', "places inside itself only"),
        ("<style>path { fill: url( 'x.svg#a' ) }</style>", "places inside itself only"),
        ("<style>@import 'x.css';</style>", "no @import"),
        ("<style>p { background: image-set('http://evil.example/x' 1x) }</style>", "no address"),
        (r'<path fill="u\72l(x)"/>', "no backslash"),
        ('<g xml:base="x"/>', "xml:base is not allowed"),
        ("<?xml-stylesheet href='x'?>", "no processing instruction"),
        ("<g>", "not well-formed"),
        ("&nbsp;", "not well-formed"),
    ],
)
def test_a_picture_that_does_more_is_refused(inside: str, problem: str) -> None:
    assert problem in "; ".join(picture_problems(PICTURE.replace("</svg>", f"{inside}</svg>")))


@pytest.mark.parametrize(
    ("svg", "problem"),
    [
        ("", "not well-formed"),
        ("<svg/>", 'must begin with <svg xmlns="http://www.w3.org/2000/svg">'),
        ('<html xmlns="http://www.w3.org/1999/xhtml"/>', "must begin with <svg"),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="9"/>', "viewBox"),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"/>', "viewBox"),
        ("<!DOCTYPE svg><svg/>", "no document type"),
        ('<!DOCTYPE s [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><s>&b;</s>', "no document type"),
    ],
)
def test_what_is_no_picture_is_refused(svg: str, problem: str) -> None:
    (found,) = picture_problems(svg)
    assert problem in found
    assert picture_size(svg) is None


# --- the proof ---


def drawn(ko: str = "", en: str = "", *, explanation: str = "", **pictures: str) -> Exercise:
    files = {f"pictures/{name.replace('_', '.')}.svg": svg for name, svg in pictures.items()}
    texts = {"statement": Text("두 배 " + ko, "Twice " + en), "explanation": Text(explanation and "설명 ", explanation)}
    return replace(EXERCISE, pictures=files, **texts)


def test_pictures_of_statements_and_explanations_are_proved() -> None:
    exercise = drawn(
        "![곡선](pictures/curve.ko.svg)",
        "> - ![A curve](pictures/curve.en.svg)",
        explanation="![A plan](pictures/plan.svg)",
        curve_ko=PICTURE,
        curve_en=PICTURE,
        plan=PICTURE,
    )
    proof = pictures_can_be_shown(exercise)
    assert (proof.name, proof.gaps, proof.note) == ("pictures", (), "3 pictures")


@pytest.mark.parametrize(
    ("exercise", "gap"),
    [
        (drawn("![곡선](pictures/curve.svg)"), "statement.ko.md: pictures/curve.svg is named and is not there"),
        (
            drawn("![ ](pictures/c.svg)", c=PICTURE),
            "statement.ko.md: pictures/c.svg needs words for those who cannot see it: ![what it shows](...)",
        ),
        (
            drawn("![곡선](pictures/c.en.svg)", c_en=PICTURE),
            "statement.ko.md: pictures/c.en.svg holds words of the other language",
        ),
        (
            drawn(en="![A cat](https://evil.example/cat.svg)"),
            "statement.en.md: a picture must be pictures/<name>.svg. Received: https://evil.example/cat.svg",
        ),
        (drawn(spare=PICTURE), "pictures/spare.svg is named by no statement and no explanation"),
        (
            drawn("![곡선](pictures/c.svg)", c=PICTURE.replace("<defs>", "<script/><defs>")),
            "pictures/c.svg must only draw: <script> is not allowed",
        ),
        (
            drawn("![곡선](pictures/c.svg)", c="<svg"),
            "pictures/c.svg is not well-formed XML: unclosed token: line 1, column 0",
        ),
    ],
)
def test_a_picture_that_cannot_be_shown_is_a_gap(exercise: Exercise, gap: str) -> None:
    assert pictures_can_be_shown(exercise).gaps == (gap,)
