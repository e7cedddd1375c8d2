"""One SVG picture: its colours, shapes and words.

Lengths are units of the viewBox, which is 640 wide; y grows downwards. A phone shows about half a pixel for a unit,
so words are 20 units high unless asked otherwise. Every coordinate is written with at most one decimal: the last
digits of a sine differ between machines, the bytes of a picture must not.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

Point = tuple[float, float]
Style = str | float

# Okabe and Ito, Color Universal Design (2008): told apart by colour-blind readers too.
ORANGE, SKY, GREEN, YELLOW = "#E69F00", "#56B4E9", "#009E73", "#F0E442"
BLUE, VERMILLION, PURPLE = "#0072B2", "#D55E00", "#CC79A7"
INK, GREY, PALE, WHITE = "#1A1A1A", "#6B6B6B", "#D5D5D5", "#FFFFFF"
# The same hues, dark enough for words, and light enough to stand behind black numbers.
DARK_ORANGE, DARK_PURPLE, DARK_VERMILLION = "#8A5F00", "#8F4A75", "#A84300"
LIGHT_BLUE, LIGHT_ORANGE, LIGHT_GREEN, LIGHT_PURPLE = "#CFE6F5", "#FBE3B3", "#CBEBDF", "#F4DCE8"

WIDTH = 640.0
FONTS = (
    "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', "
    "'Malgun Gothic', sans-serif"
)
SMALL = 0.75  # height of an index beside the height of its word

_PLAIN: dict[str, Style] = {"fill": WHITE, "stroke": INK, "stroke_width": 2}
_OUTLINE: dict[str, Style] = _PLAIN | {"fill": "none"}
_FULL: dict[str, Style] = {"fill": INK}

_MARKS = re.compile(r"(_\{[^}]*\}|\^\{[^}]*\})")


class Drawing:
    """A white plate on which shapes are laid, the later above the earlier.

    Keyword arguments beyond those named are SVG attributes, with "_" for "-": `stroke_width=3`.
    """

    def __init__(self, title: str, height: float) -> None:
        self.title = title
        self.height = height
        self._parts: list[str] = []

    def rect(self, corner: Point, size: Point, **style: Style) -> None:
        """Draw a rectangle from its top left corner and its (width, height)."""
        shape = {"x": corner[0], "y": corner[1], "width": size[0], "height": size[1]}
        self._add("rect", shape, _PLAIN | style)

    def circle(self, centre: Point, radius: float, **style: Style) -> None:
        """Draw a circle."""
        shape = {"cx": centre[0], "cy": centre[1], "r": radius}
        self._add("circle", shape, _PLAIN | style)

    def ellipse(self, centre: Point, radii: Point, **style: Style) -> None:
        """Draw the outline of an ellipse."""
        shape = {"cx": centre[0], "cy": centre[1], "rx": radii[0], "ry": radii[1]}
        self._add("ellipse", shape, _OUTLINE | style)

    def line(self, points: Iterable[Point], **style: Style) -> None:
        """Draw a line through all points."""
        self._add("polyline", {"points": _listed(points)}, _OUTLINE | {"stroke_linejoin": "round"} | style)

    def area(self, points: Iterable[Point], **style: Style) -> None:
        """Fill the inside of a closed line."""
        self._add("polygon", {"points": _listed(points)}, _FULL | style)

    def arrow(self, points: Iterable[Point], **style: Style) -> None:
        """Draw a line through all points, with a head at the last one."""
        *way, before, tip = points
        width = float(style.get("stroke_width", 2))
        length, half = 6 + 3 * width, 3 + 1.5 * width
        dx, dy = _direction(before, tip)
        base = (tip[0] - length * dx, tip[1] - length * dy)
        self.line([*way, before, base], **style)
        wings = [(base[0] - half * dy, base[1] + half * dx), (base[0] + half * dy, base[1] - half * dx)]
        self.area([tip, *wings], fill=style.get("stroke", INK))

    def text(self, at: Point, words: str, **style: Style) -> None:
        """Write words around a point; `_{i}` and `^{i}` in them are indices below and above.

        Args:
            at: Middle of the words, or their left or right end if `text_anchor` is "start" or "end".
            words: What to write.
            style: As everywhere; `halo=1` draws a white rim that keeps the words legible on lines.
        """
        size = float(style.get("font_size", 20))
        look: dict[str, Style] = {"font_size": size, "text_anchor": "middle", "fill": INK, **style}
        if look.pop("halo", 0):
            look |= {"stroke": WHITE, "stroke_width": 6, "stroke_linejoin": "round", "paint_order": "stroke"}
        # The middle of a letter lies about a third of its height above the base line.
        self._add("text", {"x": at[0], "y": at[1] + 0.35 * size}, look, _with_indices(words, size))

    def svg(self) -> str:
        """Return the whole file."""
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(WIDTH)} {number(self.height)}"'
        font = f"font-family={quoteattr(FONTS)}"
        plate = f'<rect width="{number(WIDTH)}" height="{number(self.height)}" rx="12" fill="{WHITE}"/>'
        title = f"<title>{escape(self.title)}</title>"
        return "\n".join([f'{head} role="img" {font}>', title, plate, *self._parts, "</svg>", ""])

    def _add(self, tag: str, shape: Mapping[str, Style], look: Mapping[str, Style], inside: str = "") -> None:
        attributes = "".join(
            f" {_name(key)}={quoteattr(_value(value))}" for key, value in [*shape.items(), *look.items()]
        )
        self._parts.append(f"<{tag}{attributes}>{inside}</{tag}>" if inside else f"<{tag}{attributes}/>")


def number(value: float) -> str:
    """Write a coordinate with at most one decimal, never as "-0"."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def shown(value: float, digits: int = 2) -> str:
    """Write a value for a reader: at most `digits` decimals, no needless zeros, and a true minus sign."""
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text.replace("-", "−")


def _listed(points: Iterable[Point]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)


def _direction(start: Point, end: Point) -> Point:
    length = math.hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    return (end[0] - start[0]) / length, (end[1] - start[1]) / length


def _name(key: str) -> str:
    return key.replace("_", "-")


def _value(value: Style) -> str:
    if isinstance(value, str):
        return value
    return f"{value:g}" if 0 < value < 1 else number(value)


def _with_indices(words: str, size: float) -> str:
    pieces, sunk = [], 0.0
    for piece in _MARKS.split(words):
        wanted = {"_{": 0.25, "^{": -0.4}.get(piece[:2], 0.0) * size
        text = piece[2:-1] if wanted else piece
        if not text:
            continue
        small = f' font-size="{number(SMALL * size)}"' if wanted else ""
        shift = f' dy="{number(wanted - sunk)}"' if wanted != sunk else ""
        pieces.append(f"<tspan{shift}{small}>{escape(text)}</tspan>" if small or shift else escape(text))
        sunk = wanted
    return "".join(pieces)
