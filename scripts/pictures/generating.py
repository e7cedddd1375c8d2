"""Pictures of the GAN: who gives what to whom, and how far two distributions are apart."""

from __future__ import annotations

import math

import numpy as np

from scripts.pictures.drawing import (
    BLUE,
    DARK_ORANGE,
    LIGHT_BLUE,
    LIGHT_ORANGE,
    PALE,
    VERMILLION,
    WHITE,
    Drawing,
)
from scripts.pictures.picture import Picture, Say
from scripts.pictures.plot import Plot


def networks(say: Say) -> Drawing:
    """Noise goes through the generator; real and made numbers go to the discriminator."""
    drawing = Drawing(say("생성적 적대 신경망", "A generative adversarial network"), 330)
    boxes = (
        ((30.0, 190.0), (90.0, 60.0), "z", say("노이즈", "noise"), PALE),
        ((170.0, 190.0), (100.0, 60.0), "G", say("생성자", "generator"), LIGHT_ORANGE),
        ((320.0, 190.0), (90.0, 60.0), "G(z)", say("가짜", "fake"), WHITE),
        ((320.0, 60.0), (90.0, 60.0), "x", say("진짜", "real"), WHITE),
        ((460.0, 125.0), (100.0, 60.0), "D", say("판별자", "discriminator"), LIGHT_BLUE),
    )
    for corner, size, symbol, words, colour in boxes:
        drawing.rect(corner, size, fill=colour, rx=8)
        middle = (corner[0] + size[0] / 2, corner[1] + size[1] / 2)
        drawing.text(middle, symbol, font_weight="bold", font_size=24)
        drawing.text((middle[0], corner[1] + size[1] + 20), words)
    for points in (
        [(122, 220), (166, 220)],
        [(272, 220), (316, 220)],
        [(412, 212), (458, 176)],
        [(412, 98), (458, 134)],
    ):
        drawing.arrow(points)
    drawing.arrow([(562, 155), (598, 155)])
    drawing.text((612, 132), say("진짜 1", "real 1"), fill=BLUE, font_size=17)
    drawing.text((612, 180), say("가짜 0", "fake 0"), fill=DARK_ORANGE, font_size=17)
    drawing.arrow([(510, 226), (510, 292), (220, 292), (220, 282)], stroke=VERMILLION, stroke_dasharray="8 5")
    drawing.text(
        (370, 312), say("생성자가 배우는 기울기", "the gradient that the generator learns from"), fill=VERMILLION
    )
    return drawing


def distance(say: Say) -> Drawing:
    """Eleven numbers and the normal law of the statement; the largest gap between the two functions."""
    made = np.array([1.6, 2.2, 2.5, 2.8, 3.0, 3.2, 3.5, 3.9, 4.4, 5.2, 6.3])
    law = np.array([0.5 * (1 + math.erf((x - 4) / 1.25 / math.sqrt(2))) for x in made])
    above = np.arange(1, made.size + 1) / made.size
    place = int(np.argmax(above - law))
    drawing = Drawing(say("콜모고로프-스미르노프 거리", "The Kolmogorov-Smirnov distance"), 380)
    plot = Plot(drawing, (56, 24, 560, 290), (0, 8), (0, 1))
    plot.axes((0, 2, 4, 6, 8), (0, 0.5, 1))
    xs = np.linspace(0, 8, 161)
    plot.curve(xs, np.array([0.5 * (1 + math.erf((x - 4) / 1.25 / math.sqrt(2))) for x in xs]), stroke=BLUE)
    corners = [(0.0, 0.0)]
    for x, before, after in zip(made.tolist(), [0.0, *above[:-1].tolist()], above.tolist(), strict=True):
        corners += [(x, before), (x, after)]
    plot.line([*corners, (8.0, 1.0)], stroke=DARK_ORANGE, stroke_width=3)
    plot.line([(made[place], law[place]), (made[place], above[place])], stroke=VERMILLION, stroke_width=6)
    plot.label(made[place] - 0.15, 0.83, f"{above[place] - law[place]:.2f}", fill=VERMILLION, text_anchor="end")
    plot.label(5.3, 0.62, say("정규분포", "normal distribution"), fill=BLUE, text_anchor="start")
    plot.label(2.0, 0.42, say("만든 수", "numbers made"), fill=DARK_ORANGE, text_anchor="end")
    drawing.text((336, 360), "x")
    return drawing


PICTURES = (Picture("gan-1d", "networks", networks), Picture("gan-1d", "distance", distance))
