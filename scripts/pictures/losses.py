"""Pictures of unit 2: what a loss says of an error or of a probability."""

from __future__ import annotations

import numpy as np

from scripts.pictures.drawing import BLUE, DARK_ORANGE, GREEN, ORANGE, VERMILLION, Drawing, shown
from scripts.pictures.picture import Picture, Say
from scripts.pictures.plot import Plot


def mse_mae(say: Say) -> Drawing:
    """What one error adds to each of the three losses."""
    drawing = Drawing("(y − t)², |y − t|, ½ (y − t)²", 380)
    plot = Plot(drawing, (50, 24, 570, 290), (-3, 3), (0, 5))
    plot.axes((-3, -2, -1, 0, 1, 2, 3), (0, 1, 2, 3, 4, 5))
    error = np.linspace(-3, 3, 241)
    plot.curve(error, error**2, stroke=VERMILLION)
    plot.curve(error, np.abs(error), stroke=BLUE, stroke_dasharray="12 6")
    plot.curve(error, error**2 / 2, stroke=GREEN, stroke_dasharray="3 6")
    plot.label(1.55, 4, "(y − t)²", fill=VERMILLION, text_anchor="end")
    plot.label(2.1, 1.35, "|y − t|", fill=BLUE, text_anchor="start")
    plot.label(-1.3, 0.42, "½ (y − t)²", fill=GREEN, text_anchor="end")
    drawing.text((335, 358), "y − t")
    return drawing


def binary_cross_entropy(say: Say) -> Drawing:
    """The loss against p for both right answers."""
    drawing = Drawing("t = 1: −log p;  t = 0: −log(1 − p)", 380)
    plot = Plot(drawing, (50, 24, 570, 290), (0, 1), (0, 5))
    plot.axes((0, 0.25, 0.5, 0.75, 1), (0, 1, 2, 3, 4, 5))
    p = np.linspace(0.005, 0.995, 199)
    plot.curve(p, -np.log(p), stroke=BLUE)
    plot.curve(p, -np.log(1 - p), stroke=DARK_ORANGE, stroke_dasharray="12 6")
    plot.label(0.08, 3, "t = 1:  −log p", fill=BLUE, text_anchor="start")
    plot.label(0.89, 3, "t = 0:  −log(1 − p)", fill=DARK_ORANGE, text_anchor="end")
    plot.dot(0.5, np.log(2))
    plot.label(0.5, 0.24, f"log 2 = {shown(np.log(2), 4)}", font_weight="normal")
    drawing.text((335, 358), "p")
    return drawing


def cross_entropy(say: Say) -> Drawing:
    """The loss against the probability of the right class, with both samples of the worked example."""
    drawing = Drawing("−log p", 380)
    plot = Plot(drawing, (50, 24, 570, 290), (0, 1), (0, 5))
    plot.axes((0, 0.25, 0.5, 0.75, 1), (0, 1, 2, 3, 4, 5))
    p = np.linspace(0.005, 1, 200)
    plot.curve(p, -np.log(p), stroke=BLUE)
    plot.label(0.07, 3.4, "−log p", fill=BLUE, text_anchor="start", font_size=24)
    for scores, label in (((1.0, 2.0, 3.0), 2), ((0.0, 0.0, 0.0), 0)):
        z = np.array(scores)
        right = float(np.exp(z)[label] / np.exp(z).sum())
        plot.line([(right, 0), (right, -np.log(right))], stroke=ORANGE, stroke_width=3, stroke_dasharray="6 5")
        plot.dot(right, -np.log(right))
        words = f"({shown(right, 4)}, {shown(-np.log(right), 4)})"
        plot.label(right + 0.02, -np.log(right) + 0.3, words, text_anchor="start", font_weight="normal")
    words = say("p: 정답 클래스의 확률", "p: probability of the right class")
    drawing.text((335, 358), words)
    return drawing


PICTURES = (
    Picture("mse-mae", "curves", mse_mae),
    Picture("binary-cross-entropy", "curves", binary_cross_entropy),
    Picture("cross-entropy", "curve", cross_entropy),
)
