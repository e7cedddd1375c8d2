"""Pictures of unit 4 beside the optimisers: steps downhill, a line that is fitted, rates and clipping."""

from __future__ import annotations

import numpy as np

from scripts.pictures.drawing import BLUE, GREEN, GREY, INK, ORANGE, PALE, VERMILLION, Drawing, shown
from scripts.pictures.picture import Picture, Say
from scripts.pictures.plot import Plot

# The lecture's ten people.
WEIGHTS = np.array([87.0, 81, 82, 92, 90, 61, 86, 66, 69, 69])
HEIGHTS = np.array([187.0, 174, 179, 192, 188, 160, 179, 168, 168, 174])


def gradient_descent(say: Say) -> Drawing:
    """Three learning rates on the bowl f = (x² + 4y²)/2 from the same start."""
    drawing = Drawing(say("학습률 셋의 경로", "Paths of three learning rates"), 310)
    words = (say("너무 작다", "too small"), say("알맞다", "good"), say("너무 크다", "too large"))
    for number, (rate, steps, word) in enumerate(zip((0.03, 0.25, 0.51), (12, 12, 9), words, strict=True)):
        plot = Plot(drawing, (14 + 208 * number, 54, 196, 210), (-3.2, 3.2), (-3.4, 3.4))
        for level in (0.35, 1.4, 3.2):
            radii = (np.sqrt(2 * level) * 196 / 6.4, np.sqrt(level / 2) * 210 / 6.8)
            drawing.ellipse(plot.at(0, 0), radii, stroke=PALE)
        point = np.array([-2.6, 1.8])
        path = [point]
        for _ in range(steps):
            path.append(path[-1] - rate * path[-1] * np.array([1.0, 4.0]))
        plot.line([(float(x), float(y)) for x, y in path], stroke=BLUE, stroke_width=3)
        for x, y in path:
            plot.dot(x, y, r=5, fill=BLUE, stroke=BLUE)
        plot.dot(*point, r=8, fill=VERMILLION, stroke=VERMILLION)
        drawing.text(plot.at(0, 0), "★", fill=VERMILLION, font_size=24, halo=1)
        drawing.text((plot.box[0] + 98, 26), f"η = {shown(rate)}", font_weight="bold")
        drawing.text((plot.box[0] + 98, 288), word)
    return drawing


def linear_regression(say: Say) -> Drawing:
    """The lecture's data and the line after some epochs of descent on standardised values."""
    drawing = Drawing(say("몸무게와 키, 학습하는 직선", "Weights and heights, and the line as it learns"), 420)
    plot = Plot(drawing, (64, 20, 450, 330), (56, 96), (155, 195))
    plot.axes((60, 70, 80, 90), (160, 170, 180, 190))
    x, y = (WEIGHTS - WEIGHTS.mean()) / WEIGHTS.std(), (HEIGHTS - HEIGHTS.mean()) / HEIGHTS.std()
    ends = np.array([57.0, 95.0])
    w = b = 0.0
    looks = {0: (GREY, "3 6"), 3: (ORANGE, "12 6"), 50: (BLUE, "none")}
    for epoch in range(51):
        if epoch in looks:
            colour, dash = looks[epoch]
            heights = HEIGHTS.mean() + HEIGHTS.std() * (w * (ends - WEIGHTS.mean()) / WEIGHTS.std() + b)
            plot.curve(ends, heights, stroke=colour, stroke_dasharray=dash)
            plot.label(95.6, heights[1], say(f"{epoch}에폭", f"epoch {epoch}"), text_anchor="start", font_size=18)
        error = w * x + b - y
        w, b = w - 0.1 * 2 * float(np.mean(error * x)), b - 0.1 * 2 * float(np.mean(error))
    for weight, height in zip(WEIGHTS, HEIGHTS, strict=True):
        plot.dot(weight, height, r=7, fill=VERMILLION, stroke=VERMILLION)
    drawing.text((289, 396), say("몸무게 (kg)", "weight (kg)"))
    drawing.text((78, 36), say("키 (cm)", "height (cm)"), text_anchor="start", halo=1)
    return drawing


def learning_rate_schedules(say: Say) -> Drawing:
    """The three schedules over 100 steps from the same start."""
    drawing = Drawing("step_decay, exponential_decay, cosine_decay", 400)
    plot = Plot(drawing, (70, 24, 550, 310), (0, 100), (0, 0.1))
    plot.axes((0, 20, 40, 60, 80, 100), (0, 0.025, 0.05, 0.075, 0.1))
    s = np.arange(0, 101)
    stairs = [(float(at), 0.1 * 0.5 ** (number // 25)) for number in range(0, 100, 25) for at in (number, number + 25)]
    plot.line(stairs, stroke=BLUE, stroke_width=4)
    plot.curve(s, 0.1 * 0.1 ** (s / 100), stroke=VERMILLION, stroke_dasharray="12 6")
    plot.curve(s, 0.05 * (1 + np.cos(np.pi * s / 100)), stroke=GREEN, stroke_dasharray="3 6")
    plot.label(27, 0.094, "step_decay", fill=BLUE, text_anchor="start")
    plot.label(3, 0.034, "exponential_decay", fill=VERMILLION, text_anchor="start")
    plot.label(46, 0.067, "cosine_decay", fill=GREEN, text_anchor="start")
    drawing.text((34, 140), "η", font_size=24)
    drawing.text((345, 376), say("걸음", "step"))
    return drawing


def gradient_clipping(say: Say) -> Drawing:
    """A long vector that is cut to the circle, and a short one that stays."""
    limit, long, short = 5.0, np.array([8.0, 6.0]), np.array([-2.4, 1.8])
    norm = float(np.hypot(*long))
    cut = long * limit / norm
    drawing = Drawing("N > M: g′ = (M/N) g;  N ≤ M: g′ = g", 470)
    plot = Plot(drawing, (40, 16, 560, 437.5), (-6, 10), (-5.3, 7.2))
    radius = plot.at(limit, 0)[0] - plot.at(0, 0)[0]
    drawing.circle(plot.at(0, 0), radius, fill="#F3F8FC", stroke=GREY, stroke_dasharray="8 6")
    plot.line([(-6, 0), (10, 0)], stroke=PALE)
    plot.line([(0, -5.3), (0, 7.2)], stroke=PALE)
    plot.arrow([(0, 0), (8, 6)], stroke=ORANGE, stroke_width=4, stroke_dasharray="10 6")
    plot.arrow([(0, 0), (float(cut[0]), float(cut[1]))], stroke=BLUE, stroke_width=6)
    plot.arrow([(0, 0), (float(short[0]), float(short[1]))], stroke=GREEN, stroke_width=6)
    plot.line([(0, 0), (0.6 * limit, -0.8 * limit)], stroke=INK, stroke_width=1.5)
    plot.label(1.8, -1.9, f"M = {shown(limit)}", font_weight="normal", text_anchor="start")
    plot.label(6.4, 5.9, f"g = ({shown(long[0])}, {shown(long[1])}),  N = {shown(norm)}", text_anchor="end")
    plot.label(
        4.3, 2.4, f"g′ = {shown(limit / norm)} g = ({shown(cut[0])}, {shown(cut[1])})", fill=BLUE, text_anchor="start"
    )
    plot.label(-2.5, 2.35, "N ≤ M:  g′ = g", fill=GREEN)
    return drawing


PICTURES = (
    Picture("gradient-descent", "rates", gradient_descent),
    Picture("linear-regression", "line", linear_regression),
    Picture("learning-rate-schedules", "curves", learning_rate_schedules),
    Picture("gradient-clipping", "vectors", gradient_clipping),
)
