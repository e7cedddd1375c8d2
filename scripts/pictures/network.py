"""Columns of neurons and the connections between them."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.pictures.drawing import GREY, Drawing, Point, Style


def column(x: float, centre: float, count: int, gap: float) -> list[Point]:
    """Return the places of `count` neurons, one below the other around a height."""
    return [(x, centre + (number - (count - 1) / 2) * gap) for number in range(count)]


def connect(drawing: Drawing, left: Sequence[Point], right: Sequence[Point], **style: Style) -> None:
    """Draw a line from every neuron on the left to every one on the right."""
    for start in left:
        for end in right:
            drawing.line([start, end], **{"stroke": GREY, "stroke_width": 1.5, **style})


def neurons(drawing: Drawing, places: Sequence[Point], words: Sequence[str], **style: Style) -> None:
    """Draw a neuron with words inside at every place."""
    radius = float(style.pop("r", 26))
    for place, word in zip(places, words, strict=True):
        drawing.circle(place, radius, **style)
        drawing.text(place, word)
