"""Mends what browsers would set badly in the MathML that comes from LaTeX: words, limits, brackets, spaces."""

import xml.etree.ElementTree as ET
from itertools import zip_longest

# fmt: off
LIMIT_OPERATORS = frozenset([
    "∑", "∏", "max", "min", "argmax", "argmin", "lim", "sup", "inf",
])
FUNCTIONS = frozenset([
    "max", "min", "argmax", "argmin", "lim", "sup", "inf", "arg", "sin", "cos", "tan", "tanh", "sinh", "cosh",
    "exp", "log", "ln", "det", "dim",
])
# fmt: on
FENCES = frozenset("⌊⌋⌈⌉")
CLOSING = frozenset(")]}|‖⌋⌉!")
INFIX = frozenset("−+=×·*")
SCRIPTED = frozenset(["msub", "msup", "msubsup", "munder", "mover", "munderover"])
# First letters of alphabets that browsers show only as characters of their own.
ALPHABETS = {
    "bold-italic": {"A": 0x1D468, "a": 0x1D482, "Α": 0x1D71C, "α": 0x1D736},
    "double-struck": {"0": 0x1D7D8},
    "monospace": {"A": 0x1D670, "a": 0x1D68A, "0": 0x1D7F6},
}
THIN_SPACE = "0.1667em"


def mend(element: ET.Element, *, is_script: bool = False) -> None:
    """Change an element and everything in it; `is_script` inside of a sub- or superscript."""
    for index, child in enumerate(element):
        mend(child, is_script=is_script or (element.tag in SCRIPTED and index > 0))
    _join_letters(element)
    _style_letter(element)
    _group_fences(element)
    if element.tag in {"msub", "msubsup"} and element[0].tag == "mo" and element[0].text in LIMIT_OPERATORS:
        element.tag = {"msub": "munder", "msubsup": "munderover"}[element.tag]
        element[0].set("movablelimits", "true")
    if element.tag == "mtable" and element.get("displaystyle"):
        element.set("class", "aligned")
    previous = None
    for child, following in zip_longest(element, element[1:]):
        _name_function(child, following)
        _space_operator(child, previous, is_script=is_script)
        previous = child


def _group_fences(element: ET.Element) -> None:
    """Put a matrix and its brackets into a row of their own, or a bracket grows with every matrix beside it."""
    children = list(element)
    for before, table, after in zip(children, children[1:], children[2:], strict=False):
        if table.tag == "mtable" and before.tag == after.tag == "mo":
            row = ET.Element("mrow")
            element.insert(list(element).index(before), row)
            for part in (before, table, after):
                element.remove(part)
                row.append(part)


def _join_letters(element: ET.Element) -> None:
    r"""Make one word of \mathrm{softmax}, which arrives as seven letters; browsers know no other mathvariant."""
    letters = list(element)
    variants = {letter.get("mathvariant") for letter in letters}
    if element.tag != "mrow" or len(letters) < 2 or {letter.tag for letter in letters} != {"mi"}:
        return
    if variants == {"normal"}:
        word = ET.Element("mi")
    elif variants == {"monospace"}:
        word = ET.Element("mtext", {"class": "code"})
    else:
        return
    word.text = "".join(letter.text or "" for letter in letters)
    element[:] = [word]


def _style_letter(element: ET.Element) -> None:
    firsts = ALPHABETS.get(element.get("mathvariant", ""), {})
    letter = element.text or ""
    for first, code in firsts.items():
        if len(letter) == 1 and 0 <= ord(letter) - ord(first) < 26:
            element.text = chr(code + ord(letter) - ord(first))


def _name_function(element: ET.Element, following: ET.Element | None) -> None:
    core = element
    while core.tag in SCRIPTED and len(core):
        core = core[0]
    if core.text in FUNCTIONS or (core.tag == "mo" and core.text and len(core.text) > 1 and core.text.isalpha()):
        is_call = following is None or _first_text(following) in {"(", "[", "|", "‖"}
        core.tag = "mo"
        core.set("lspace", THIN_SPACE)
        core.set("rspace", "0" if is_call else THIN_SPACE)


def _space_operator(element: ET.Element, previous: ET.Element | None, *, is_script: bool) -> None:
    if element.tag == "mi" and element.text in FENCES:
        element.tag = "mo"
        element.set("stretchy", "false")
    if element.tag != "mo":
        return
    if element.text in {"‖", "|"}:
        element.set("stretchy", "false")
    if element.text in {"−", "+"} and previous is not None and previous.tag == "mo" and previous.text not in CLOSING:
        element.set("form", "prefix")  # a sign, not a difference
    elif element.text == "/" or (is_script and element.text in INFIX):
        element.set("lspace", "0")
        element.set("rspace", "0")


def _first_text(element: ET.Element) -> str:
    return next((part.text for part in element.iter() if part.text), "")
