"""LaTeX to MathML. The library reads the LaTeX; this module makes its answer safe."""

import html
import re
import xml.etree.ElementTree as ET

from latex2mathml.converter import convert_to_element

from grader.judge.typesetting import mend

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
    mend(root)
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
    # Before unescaping: what was meant as a character (\&) comes as an entity, what was not understood comes as it is.
    if element.text and (element.text.startswith("\\") or element.text == "&"):
        raise UnreadableLatex(f"{element.text} is not known")
    element.text = html.unescape(element.text) if element.text else None
    element.tail = None
    for child in element:
        _clean(child)
