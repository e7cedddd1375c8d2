"""LaTeX to MathML. The library reads the LaTeX; this module makes its answer safe and mends what looks bad."""

import html
import re
import xml.etree.ElementTree as ET
from itertools import zip_longest

from latex2mathml.converter import convert_to_element

# Everything that may stand in a page. The library copies text such as \text{<b>} and \href{...} as it is.
# fmt: off
ELEMENTS = frozenset([
    "math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup",
    "munder", "mover", "munderover", "mtable", "mtr", "mtd", "mstyle", "mpadded", "mphantom",
])
ATTRIBUTES = frozenset([
    "xmlns", "display", "displaystyle", "scriptlevel", "mathvariant", "accent", "accentunder", "stretchy", "fence",
    "form", "separator", "minsize", "maxsize", "lspace", "rspace", "symmetric", "largeop", "movablelimits",
    "linethickness", "width", "height", "depth", "voffset", "dir", "class",
])
# fmt: on
# Names that the library does not know, in words that it does.
REPLACEMENTS = (
    (re.compile(r"\\(begin|end)\{(?:aligned|split|align)\}"), r"\\\1{align*}"),
    (re.compile(r"\\(argmax|argmin|arg)(?![A-Za-z])"), r"\\operatorname{\1}"),
)
ENVIRONMENT = re.compile(r"\\begin\{(?!(?:array|cases|align\*|[bBpvV]?matrix|smallmatrix)\})([^}]*)\}")
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
# First letters of alphabets that browsers show only as characters of their own.
ALPHABETS = {
    "bold-italic": {"A": 0x1D468, "a": 0x1D482, "Α": 0x1D71C, "α": 0x1D736},
    "double-struck": {"0": 0x1D7D8},
    "monospace": {"A": 0x1D670, "a": 0x1D68A, "0": 0x1D7F6},
}
THIN_SPACE = "0.1667em"


class UnreadableLatex(ValueError):
    """The LaTeX has a mistake, or a command that is not known here."""


def mathml(latex: str, *, is_display: bool) -> str:
    """Return MathML that is safe to put into a page.

    Raises:
        UnreadableLatex: the source cannot be shown as mathematics.
    """
    for pattern, replacement in REPLACEMENTS:
        latex = pattern.sub(replacement, latex)
    if unknown := ENVIRONMENT.search(latex):
        raise UnreadableLatex(f"the environment {unknown.group(1)} is not known")
    try:
        root = convert_to_element(latex, display="block" if is_display else "inline")
    except Exception as error:  # the library raises whatever its parser stumbles over
        raise UnreadableLatex(f"{latex}: {type(error).__name__} {error}".strip()) from error
    _clean(root)
    _mend(root)
    return ET.tostring(root, encoding="unicode")


def _clean(element: ET.Element) -> None:
    """Keep known elements and attributes, and turn the library's ready-made entities back into characters."""
    if element.tag not in ELEMENTS:
        raise UnreadableLatex(f"<{element.tag}> is not allowed")
    side = element.get("columnalign")
    for name in [name for name in element.attrib if name not in ATTRIBUTES]:
        del element.attrib[name]
    if side in {"left", "right"}:  # browsers dropped columnalign; site.css has the classes
        element.set("class", side)
    element.text = html.unescape(element.text) if element.text else None
    element.tail = None
    if element.text and (element.text.startswith("\\") or element.text == "&"):
        raise UnreadableLatex(f"{element.text} is not known")
    for child in element:
        _clean(child)


def _mend(element: ET.Element) -> None:
    for child in element:
        _mend(child)
    _join_letters(element)
    _style_letter(element)
    if element.tag in {"msub", "msubsup"} and element[0].tag == "mo" and element[0].text in LIMIT_OPERATORS:
        element.tag = {"msub": "munder", "msubsup": "munderover"}[element.tag]
        element[0].set("movablelimits", "true")
    if element.tag == "mtable" and element.get("displaystyle"):
        element.set("class", "aligned")
    for child, following in zip_longest(element, element[1:]):
        _mend_operator(child, following)


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


def _mend_operator(element: ET.Element, following: ET.Element | None) -> None:
    core = element
    while core.tag in {"msub", "msup", "msubsup", "munder", "mover", "munderover"} and len(core):
        core = core[0]
    if core.tag == "mi" and core.text in FENCES:
        core.tag = "mo"
        core.set("stretchy", "false")
    if core.text in FUNCTIONS or (core.tag == "mo" and core.text and len(core.text) > 1 and core.text.isalpha()):
        is_call = following is None or _first_text(following) in {"(", "[", "|", "‖"}
        core.tag = "mo"
        core.set("lspace", THIN_SPACE)
        core.set("rspace", "0" if is_call else THIN_SPACE)
    if core.text == "‖" or core.text == "|":
        core.set("stretchy", "false")


def _first_text(element: ET.Element) -> str:
    return next((part.text for part in element.iter() if part.text), "")
