"""Axes in a corner of a drawing, and curves, dots and words at places given in their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from scripts.pictures.drawing import GREY, INK, PALE, Drawing, Point, Style, shown

TICK_SIZE = 17.0


@dataclass(frozen=True)
class Plot:
    """A rectangle of a drawing in which places are told by two numbers.

    Attributes:
        drawing: Where everything is drawn.
        box: Left, top, width and height of the rectangle, in units of the drawing.
        x: The numbers at the left and right edge.
        y: The numbers at the lower and upper edge.
    """

    drawing: Drawing
    box: tuple[float, float, float, float]
    x: tuple[float, float]
    y: tuple[float, float]

    def at(self, x: float, y: float) -> Point:
        """Return the place in the drawing of a pair of numbers."""
        left, top, width, height = self.box
        across = (x - self.x[0]) / (self.x[1] - self.x[0])
        up = (y - self.y[0]) / (self.y[1] - self.y[0])
        return left + width * float(across), top + height * (1 - float(up))

    def axes(self, x_ticks: Sequence[float], y_ticks: Sequence[float]) -> None:
        """Draw a grid line and a number for each tick, and darker lines for the axes themselves.

        The axes cross in (0, 0) where that can be seen, but the numbers stay at the edges, out of the curves' way.
        """
        for tick in x_ticks:
            self.line([(tick, self.y[0]), (tick, self.y[1])], stroke=PALE, stroke_width=1)
            x, y = self.at(tick, self.y[0])
            self.drawing.text((x, y + 16), shown(tick, 3), font_size=TICK_SIZE, fill=GREY)
        for tick in y_ticks:
            self.line([(self.x[0], tick), (self.x[1], tick)], stroke=PALE, stroke_width=1)
            x, y = self.at(self.x[0], tick)
            self.drawing.text((x - 8, y), shown(tick, 3), font_size=TICK_SIZE, fill=GREY, text_anchor="end")
        x0, y0 = _seen(self.x), _seen(self.y)
        self.line([(self.x[0], y0), (self.x[1], y0)], stroke=GREY, stroke_width=1.5)
        self.line([(x0, self.y[0]), (x0, self.y[1])], stroke=GREY, stroke_width=1.5)

    def line(self, points: Iterable[Point], **style: Style) -> None:
        """Draw a line through points."""
        self.drawing.line([self.at(x, y) for x, y in points], **style)

    def curve(self, xs: np.ndarray, ys: np.ndarray, **style: Style) -> None:
        """Draw a curve; parts above or below the plot are left out."""
        low, high = self.y
        inside = (ys >= low - 1e-9) & (ys <= high + 1e-9)
        points = zip(xs[inside].tolist(), ys[inside].tolist(), strict=True)
        self.line(points, **{"stroke_width": 4.0, **style})

    def arrow(self, points: Iterable[Point], **style: Style) -> None:
        """Draw a line with a head."""
        self.drawing.arrow([self.at(x, y) for x, y in points], **style)

    def dot(self, x: float, y: float, **style: Style) -> None:
        """Draw a dot; `fill` white makes it an open one."""
        self.drawing.circle(self.at(x, y), float(style.pop("r", 6)), **{"fill": INK, **style})

    def label(self, x: float, y: float, words: str, **style: Style) -> None:
        """Write words around a place, readable over lines."""
        self.drawing.text(self.at(x, y), words, **{"halo": 1, "font_weight": "bold", **style})


def _seen(edges: tuple[float, float]) -> float:
    return 0.0 if edges[0] <= 0 <= edges[1] else edges[0]
