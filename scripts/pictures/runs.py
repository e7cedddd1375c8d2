"""Pictures of unit 9: the next value of a series, and an image that goes through 32 numbers."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from scripts.pictures.drawing import (
    BLUE,
    DARK_VERMILLION,
    GREEN,
    GREY,
    LIGHT_BLUE,
    LIGHT_GREEN,
    LIGHT_ORANGE,
    PALE,
    VERMILLION,
    Drawing,
    Point,
)
from scripts.pictures.picture import Picture, Say
from scripts.pictures.plot import Plot


def next_value(say: Say) -> Drawing:
    """A series of the exercise without its noise: 50 values, the next one, and what the last one would say."""
    k, smooth = np.arange(51), np.linspace(0, 50, 401)
    values = _two_sines(k)
    drawing = Drawing(say("다음 값을 예측하기", "Forecasting the next value"), 360)
    plot = Plot(drawing, (64, 24, 556, 270), (0, 70), (-1, 1))
    plot.axes((0, 10, 20, 30, 40, 50), (-1, -0.5, 0, 0.5, 1))
    plot.curve(smooth, _two_sines(smooth), stroke=PALE, stroke_width=2)
    for step in range(50):
        plot.dot(step, values[step], r=4, fill=BLUE, stroke=BLUE)
    plot.line([(49, values[49]), (51.5, values[49])], stroke=VERMILLION, stroke_dasharray="5 4", stroke_width=3)
    plot.dot(50, values[50], r=8, fill=GREEN, stroke=GREEN)
    plot.label(25, 0.86, say("x: 값 50개", "x: 50 values"), fill=BLUE)
    plot.label(51.5, values[50], say("y: 다음 값", "y: next value"), fill=GREEN, text_anchor="start")
    plot.label(52, values[49], say("마지막 값", "last value"), fill=DARK_VERMILLION, text_anchor="start")
    drawing.text((262, 340), say("걸음 k", "step k"))
    return drawing


def _two_sines(k: np.ndarray) -> np.ndarray:
    return -0.5 * np.sin(0.45 * (k - 49.5)) - 0.2 * np.sin(0.9 * (k - 49.5))


def bottleneck(say: Say) -> Drawing:
    """The sizes of the layers from 784 to 32 and back, and what crosses the line between two processes."""
    drawing = Drawing("784 → 256 → 32 → 256 → 784", 380)
    middle = 170.0
    bars = ((60.0, 280.0, "784"), (170.0, 150.0, "256"), (270.0, 56.0, "32"))
    for x, height, size in bars:
        _bar(drawing, (x, middle), height, LIGHT_BLUE if x < 250 else LIGHT_ORANGE)
        _bar(drawing, (640 - x, middle), height, LIGHT_GREEN if x < 250 else LIGHT_ORANGE)
        for place in (x, 640 - x):
            drawing.text((place, middle + height / 2 + 20), size)
    for (left, tall, _), (right, low, _) in pairwise(bars):
        for side in (-1, 1):
            drawing.line([(left + 18, middle + side * tall / 2), (right - 18, middle + side * low / 2)], stroke=GREY)
            mirrored = [(640 - right + 18, middle + side * low / 2), (640 - left - 18, middle + side * tall / 2)]
            drawing.line(mirrored, stroke=GREY)
    drawing.line([(320, 30), (320, 300)], stroke=VERMILLION, stroke_width=3, stroke_dasharray="8 6")
    drawing.arrow([(290, middle), (350, middle)], stroke=BLUE, stroke_width=4)
    drawing.text((320, 118), say("코드 z", "code z"), halo=1, font_weight="bold")
    drawing.text((320, 322), say("반올림, 새 프로세스", "rounded, new process"), fill=DARK_VERMILLION)
    drawing.text((170, 356), say("인코더", "encoder"), font_weight="bold", fill=BLUE)
    drawing.text((470, 356), say("디코더", "decoder"), font_weight="bold", fill=GREEN)
    drawing.text((60, middle), "x", font_weight="bold")
    drawing.text((580, middle), "x̂", font_weight="bold")
    return drawing


def _bar(drawing: Drawing, centre: Point, height: float, colour: str) -> None:
    drawing.rect((centre[0] - 18, centre[1] - height / 2), (36, height), rx=4, fill=colour)


PICTURES = (
    Picture("time-series", "next-value", next_value),
    Picture("autoencoder", "bottleneck", bottleneck),
)
