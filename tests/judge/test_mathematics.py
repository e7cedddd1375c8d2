"""LaTeX to MathML."""

import xml.etree.ElementTree as ET

import pytest

from grader.judge.mathematics import UnreadableLatex, mathml

MATHML = "{http://www.w3.org/1998/Math/MathML}"


def parsed(latex: str, *, is_display: bool = True) -> ET.Element:
    return ET.fromstring(mathml(latex, is_display=is_display))


def test_a_word_is_one_word() -> None:
    assert [word.text for word in parsed(r"\mathrm{softmax}").iter(MATHML + "mi")] == ["softmax"]


def test_limits_stand_under_the_operator() -> None:
    assert parsed(r"\sum_j x_j").find(f".//{MATHML}munder")[0].text == "∑"
    assert parsed(r"\max_k z_k").find(f".//{MATHML}munder")[0].text == "max"
    assert len(parsed(r"\sum_{i=1}^n i").findall(f".//{MATHML}munderover")) == 1


@pytest.mark.parametrize("environment", ["aligned", "split", "align", "align*"])
def test_equations_are_aligned(environment: str) -> None:
    latex = rf"\begin{{{environment}}} a &= b \\ c &= d \end{{{environment}}}"
    table = parsed(latex).find(f".//{MATHML}mtable")
    assert table.get("class") == "aligned"
    assert [cell.get("class") for cell in table.iter(MATHML + "mtd")] == ["right", "left"] * 2


def test_functions_keep_their_distance() -> None:
    assert parsed(r"\log x").find(f".//{MATHML}mo").get("rspace") != "0"
    assert parsed(r"\log(x)").find(f".//{MATHML}mo").get("rspace") == "0"


def test_a_bracket_belongs_to_its_own_matrix() -> None:
    made = parsed(r"A = \begin{pmatrix} 1 \\ 2 \\ 3 \end{pmatrix}, B = \begin{pmatrix} 1 \end{pmatrix}")
    rows = [row for row in made.iter(MATHML + "mrow") if [part.tag for part in row][1:2] == [MATHML + "mtable"]]
    assert [[part.text for part in (row[0], row[2])] for row in rows] == [["(", ")"], ["(", ")"]]


@pytest.mark.parametrize(
    ("latex", "form"), [("(-1)", "prefix"), ("a = -1", "prefix"), ("a - 1", None), ("(a)-1", None)]
)
def test_a_sign_is_not_a_difference(latex: str, form: str | None) -> None:
    signs = [operator for operator in parsed(latex).iter(MATHML + "mo") if operator.text == "−"]
    assert [sign.get("form") for sign in signs] == [form]


def test_scripts_are_set_tight() -> None:
    operators = list(parsed("h_{t-1} - 1").iter(MATHML + "mo"))
    assert [operator.get("lspace") for operator in operators] == ["0", None]


def test_letters_that_browsers_do_not_style_become_characters() -> None:
    assert "𝜽" in mathml(r"\boldsymbol{\theta}", is_display=False)
    assert "𝟙" in mathml(r"\mathbb{1}", is_display=False)
    assert "𝒙" in mathml(r"\bm{x}", is_display=False)


@pytest.mark.parametrize(
    "latex",
    [
        r"\text{<b>hi</b><script>alert(1)</script>}",
        r"\href{javascript:alert(1)}{x}",
        r"\text{<img src=x onerror=alert(1)>}",
        r"\style{position:fixed}{x}",
    ],
)
def test_nothing_but_mathml_comes_out(latex: str) -> None:
    try:
        made = mathml(latex, is_display=True)
    except UnreadableLatex:
        return
    for element in ET.fromstring(made).iter():
        assert element.tag.startswith(MATHML)
        assert not {"href", "style", "onerror", "src"} & set(element.attrib)
    assert "<b>" not in made
    assert "<script" not in made


@pytest.mark.parametrize("latex", [r"\frac{", r"\unknowncommand x", r"x & y", r"\begin{nothing} x \end{nothing}", "}{"])
def test_a_mistake_is_noticed(latex: str) -> None:
    with pytest.raises(UnreadableLatex):
        mathml(latex, is_display=True)
