"""Pictures of unit 1: activations, softmax, labels and the perceptron."""

from __future__ import annotations

import numpy as np

from scripts.pictures.drawing import (
    BLUE,
    DARK_ORANGE,
    GREEN,
    GREY,
    INK,
    LIGHT_BLUE,
    LIGHT_ORANGE,
    ORANGE,
    PURPLE,
    VERMILLION,
    WHITE,
    Drawing,
    shown,
)
from scripts.pictures.grid import Grid
from scripts.pictures.network import connect, neurons
from scripts.pictures.picture import Picture, Say
from scripts.pictures.plot import Plot


def step_functions(say: Say) -> Drawing:
    """Three graphs side by side; a full dot is a value that is taken, an open one is not."""
    drawing = Drawing("step(x), sign(x), linear(x)", 270)
    for left, name in ((40.0, "step(x)"), (252.0, "sign(x)"), (464.0, "linear(x)")):
        plot = Plot(drawing, (left, 50, 160, 180), (-2, 2), (-2, 2))
        plot.axes((-2, 0, 2), (-2, -1, 0, 1, 2))
        drawing.text((left + 80, 24), name, font_weight="bold")
        if name == "linear(x)":
            plot.line([(-2, -2), (2, 2)], stroke=BLUE, stroke_width=4)
            continue
        low = 0 if name == "step(x)" else -1
        plot.line([(-2, low), (0, low)], stroke=BLUE, stroke_width=4)
        plot.line([(0, 1), (2, 1)], stroke=BLUE, stroke_width=4)
        plot.dot(0, low, fill=WHITE, stroke=BLUE, stroke_width=3)
        plot.dot(0, 1, fill=BLUE, stroke=BLUE)
    return drawing


def sigmoid(say: Say) -> Drawing:
    """The curve and, below it, its gradient with the greatest value 1/4."""
    drawing = Drawing("σ(x), σ′(x) = σ(x)(1 − σ(x))", 360)
    plot = Plot(drawing, (60, 24, 560, 290), (-6, 6), (0, 1))
    plot.axes((-6, -4, -2, 0, 2, 4, 6), (0, 0.25, 0.5, 0.75, 1))
    x = np.linspace(-6, 6, 121)
    s = _sigmoid(x)
    plot.curve(x, s, stroke=BLUE)
    plot.curve(x, s * (1 - s), stroke=VERMILLION, stroke_dasharray="12 6")
    plot.dot(0, 0.5, fill=BLUE, stroke=BLUE)
    plot.dot(0, 0.25, fill=VERMILLION, stroke=VERMILLION)
    plot.label(3, 0.86, "σ(x)", fill=BLUE, font_size=24)
    plot.label(2.6, 0.17, "σ′(x)", fill=VERMILLION, font_size=24)
    plot.label(0.25, 0.47, "(0, 0.5)", text_anchor="start", font_weight="normal")
    plot.label(0.25, 0.31, "(0, 0.25)", text_anchor="start", font_weight="normal")
    return drawing


def tanh(say: Say) -> Drawing:
    """Tanh beside the sigmoid: the curves on the left, their gradients on the right."""
    drawing = Drawing("tanh(x), σ(x); tanh′(x), σ′(x)", 330)
    x = np.linspace(-4, 4, 121)
    s, t = _sigmoid(x), np.tanh(x)
    curves = Plot(drawing, (50, 24, 255, 260), (-4, 4), (-1, 1))
    curves.axes((-4, -2, 0, 2, 4), (-1, 0, 1))
    curves.curve(x, t, stroke=BLUE)
    curves.curve(x, s, stroke=ORANGE, stroke_dasharray="12 6")
    curves.label(0.2, -0.6, "tanh(x)", fill=BLUE, text_anchor="start")
    curves.label(-2.5, 0.3, "σ(x)", fill=DARK_ORANGE)
    gradients = Plot(drawing, (365, 24, 255, 260), (-4, 4), (0, 1))
    gradients.axes((-4, -2, 0, 2, 4), (0, 0.25, 0.5, 0.75, 1))
    gradients.curve(x, 1 - t**2, stroke=BLUE)
    gradients.curve(x, s * (1 - s), stroke=ORANGE, stroke_dasharray="12 6")
    gradients.label(1, 0.8, "tanh′(x)", fill=BLUE, text_anchor="start")
    gradients.label(2.8, 0.19, "σ′(x)", fill=DARK_ORANGE)
    return drawing


def relu(say: Say) -> Drawing:
    """ReLU and leaky ReLU, and their gradients with the value that is taken at 0."""
    alpha = 0.1  # the usual 0.01 could not be told from 0 by the eye
    drawing = Drawing("relu(x), leaky_relu(x), α = 0.1", 340)
    values = Plot(drawing, (40, 54, 260, 240), (-3, 3), (-1, 3))
    values.axes((-3, 0, 3), (-1, 0, 1, 2, 3))
    drawing.text((170, 24), f"α = {shown(alpha)}")
    x = np.array([-3.0, 0.0, 3.0])
    values.curve(x, np.maximum(0, x), stroke=BLUE, stroke_width=7)
    values.curve(x, np.where(x > 0, x, alpha * x), stroke=ORANGE, stroke_dasharray="10 5")
    values.label(-1.5, 0.32, "relu", fill=BLUE)
    values.label(-1.5, -0.58, "leaky_relu", fill=DARK_ORANGE)
    slopes = Plot(drawing, (360, 54, 260, 240), (-3, 3), (-0.2, 1.2))
    slopes.axes((-3, 0, 3), (0, alpha, 1))
    for low, colour, dash, width in ((0.0, BLUE, "none", 7.0), (alpha, ORANGE, "10 5", 4.0)):
        slopes.line([(-3, low), (0, low)], stroke=colour, stroke_width=width, stroke_dasharray=dash)
        slopes.line([(0, 1), (3, 1)], stroke=colour, stroke_width=width, stroke_dasharray=dash)
        slopes.dot(0, low, fill=colour, stroke=colour)
    slopes.dot(0, 1, fill=WHITE, stroke=BLUE, stroke_width=3)
    slopes.label(-1.6, -0.11, "relu′", fill=BLUE)
    slopes.label(-1.6, 0.22, "leaky_relu′", fill=DARK_ORANGE)
    return drawing


def softmax(say: Say) -> Drawing:
    """Scores as bars, and the probabilities that softmax makes of them."""
    z = np.array([1.0, 2.0, 3.0])
    p = np.exp(z - z.max()) / np.exp(z - z.max()).sum()
    drawing = Drawing("z = (1, 2, 3) → softmax(z)", 300)
    _bars(Plot(drawing, (30, 50, 210, 200), (0, 3), (0, 3.4)), z, BLUE, 0)
    _bars(Plot(drawing, (400, 50, 210, 200), (0, 3), (0, 3.4 * p.max() / 3)), p, GREEN, 4)
    drawing.text((135, 24), "z", font_weight="bold", font_size=24)
    drawing.text((505, 24), "p", font_weight="bold", font_size=24)
    drawing.text((320, 120), "softmax")
    drawing.arrow([(262, 150), (378, 150)], stroke_width=3)
    drawing.text((505, 276), f"Σ p = {shown(p.sum())}")
    return drawing


def log_softmax(say: Say) -> Drawing:
    """Both ways for scores (0, −d), really computed: the naive one is lost where the exponential rounds to 0."""
    drawing = Drawing("log_softmax(z), log(softmax(z)); z = (0, −d)", 380)
    plot = Plot(drawing, (84, 50, 526, 270), (0, 1200), (-1200, 0))
    plot.axes((0, 300, 600, 900, 1200), (-1200, -900, -600, -300, 0))
    d = np.arange(0.0, 1201.0)
    with np.errstate(divide="ignore"):
        naive = np.log(np.exp(-d) / (1 + np.exp(-d)))
    exact = -d - np.log1p(np.exp(-d))
    last = float(d[np.isfinite(naive)].max())
    plot.line([(0, exact[0]), (1200, exact[-1])], stroke=BLUE, stroke_width=8)
    plot.line([(0, naive[0]), (last, naive[int(last)])], stroke=ORANGE, stroke_dasharray="12 6", stroke_width=4)
    plot.arrow([(last, -last), (last, -1200)], stroke=ORANGE, stroke_width=4)
    plot.label(760, -560, "log_softmax(z)", fill=BLUE, text_anchor="start")
    plot.label(715, -980, "log(softmax(z)) = −∞", fill=DARK_ORANGE, text_anchor="end")
    plot.label(last + 15, -1090, f"d > {shown(last)}", text_anchor="start", font_weight="normal")
    drawing.text((347, 24), "z = (0, −d)")
    drawing.text((347, 360), "d")
    return drawing


def one_hot(say: Say) -> Drawing:
    """The worked example: five labels, and the row with a single 1 that each becomes."""
    labels = np.array([2, 0, 1, 2, 2])
    drawing = Drawing("one_hot((2, 0, 1, 2, 2), 4)", 320)
    left = Grid(drawing, (80, 66), (5, 1), (54, 46))
    left.fill(LIGHT_BLUE)
    left.numbers(labels[:, np.newaxis], font_size=24)
    right = Grid(drawing, (330, 66), (5, 4), (54, 46))
    right.fill(WHITE)
    for row, label in enumerate(labels):
        right.fill(LIGHT_ORANGE, range(row, row + 1), range(label, label + 1))
        y = left.centre(row, 0)[1]
        drawing.arrow([(150, y), (312, y)], stroke=GREY)
    right.numbers(np.eye(4)[labels], font_size=24)
    drawing.text((107, 42), "labels", font_weight="bold")
    for column in range(4):
        drawing.text((right.centre(0, column)[0], 46), str(column), fill=GREY)
    return drawing


def perceptron(say: Say) -> Drawing:
    """One update: the ringed sample is on the wrong side, and the line turns."""
    X = np.array([[2.0, 1.0], [0.5, 2.0], [2.2, 2.4], [-1.0, -1.0], [-2.0, 0.5], [0.0, -2.0]])  # noqa: N806
    y = np.array([1, 1, 1, 0, 0, 0])
    w, b, rate = np.array([1.0, -0.5]), 0.0, 0.5
    drawing = Drawing("w ← w + η (y − ŷ) x", 400)
    _separated(Plot(drawing, (40, 50, 260, 260), (-3, 3), (-3, 3)), X, y, (w, b))
    error = y[1] - int(X[1] @ w + b >= 0)
    w, b = w + rate * error * X[1], b + rate * error
    _separated(Plot(drawing, (360, 50, 260, 260), (-3, 3), (-3, 3)), X, y, (w, b))
    drawing.text((320, 356), f"w ← w + η (y − ŷ) x,   η = {shown(rate)}")
    drawing.circle((226, 384), 7, fill=BLUE, stroke=BLUE)
    drawing.text((240, 384), "y = 1", text_anchor="start")
    drawing.rect((346, 378), (13, 13), stroke=VERMILLION, stroke_width=3)
    drawing.text((368, 384), "y = 0", text_anchor="start")
    return drawing


def logic_gates(say: Say) -> Drawing:
    """XOR of two layers, and the band between two lines in which it is 1."""
    drawing = Drawing("XOR = AND(OR, NAND)", 320)
    inputs, hidden, output = [(50.0, 110.0), (50.0, 230.0)], [(165.0, 110.0), (165.0, 230.0)], [(275.0, 170.0)]
    connect(drawing, inputs, hidden)
    connect(drawing, hidden, output)
    neurons(drawing, inputs, ("x_{1}", "x_{2}"), fill=LIGHT_BLUE)
    neurons(drawing, hidden, ("OR", "NAND"), fill=LIGHT_ORANGE, r=36)
    neurons(drawing, output, ("AND",), fill=LIGHT_ORANGE, r=34)
    drawing.text((275, 110), "XOR", font_weight="bold")
    plot = Plot(drawing, (370, 34, 240, 240), (-0.5, 1.5), (-0.5, 1.5))
    band = [(-0.5, 1.0), (-0.5, 1.5), (0.0, 1.5), (1.5, 0.0), (1.5, -0.5), (1.0, -0.5)]
    drawing.area([plot.at(x1, x2) for x1, x2 in band], fill=LIGHT_BLUE)
    plot.axes((0, 1), (0, 1))
    plot.line([(-0.5, 1.0), (1.0, -0.5)], stroke=INK, stroke_width=3)
    plot.line([(0.0, 1.5), (1.5, 0.0)], stroke=INK, stroke_width=3, stroke_dasharray="10 6")
    for x1, x2 in ((0, 0), (0, 1), (1, 0), (1, 1)):
        drawing.circle(plot.at(x1, x2), 17, fill=BLUE if x1 != x2 else WHITE, stroke=BLUE, stroke_width=3)
        plot.label(x1, x2, str(int(x1 != x2)), fill=WHITE if x1 != x2 else INK, halo=0)
    plot.label(0.42, -0.3, "OR", font_weight="normal")
    plot.label(1.14, 1.3, "NAND", font_weight="normal")
    drawing.text((500, 306), "x_{1}")
    drawing.text((346, 56), "x_{2}")
    return drawing


def _sigmoid(x: np.ndarray) -> np.ndarray:
    return np.asarray(1 / (1 + np.exp(-x)))


def _bars(plot: Plot, values: np.ndarray, colour: str, digits: int) -> None:
    for place, value in enumerate(values.tolist()):
        x, y = plot.at(place + 0.15, value)
        base = plot.at(0, 0)[1]
        plot.drawing.rect((x, y), (plot.box[2] / 3 * 0.7, base - y), fill=colour, stroke=colour)
        plot.drawing.text((plot.at(place + 0.5, 0)[0], y - 16), f"{value:.{digits}f}")
    plot.line([(0, 0), (3, 0)], stroke=INK)


def _separated(plot: Plot, X: np.ndarray, y: np.ndarray, line: tuple[np.ndarray, float]) -> None:  # noqa: N803
    w, b = line
    plot.axes((-2, 0, 2), (-2, 0, 2))
    along = np.array([-w[1], w[0]]) / np.hypot(*w)
    foot = -b * w / (w @ w)
    reach = min((3 - np.sign(step) * at) / abs(step) for at, step in zip(foot, along, strict=True))
    back = min((3 + np.sign(step) * at) / abs(step) for at, step in zip(foot, along, strict=True))
    plot.line([tuple(foot + reach * along), tuple(foot - back * along)], stroke=INK, stroke_width=3)
    tip = foot + 1.35 * w
    plot.arrow([tuple(foot), tuple(foot + w)], stroke=GREEN, stroke_width=4)
    plot.label(float(tip[0]), float(tip[1]), "w", fill=GREEN)
    for number, (x, label) in enumerate(zip(X, y, strict=True)):
        if number == 1:
            plot.dot(*x, r=14, fill="none", stroke=PURPLE, stroke_width=4)
        _sample(plot, (float(x[0]), float(x[1])), int(label))
    words = f"w = ({shown(w[0])}, {shown(w[1])}), b = {shown(b)}"
    plot.drawing.text((plot.box[0] + plot.box[2] / 2, 24), words)


def _sample(plot: Plot, place: tuple[float, float], label: int) -> None:
    if label:
        plot.dot(*place, r=7, fill=BLUE, stroke=BLUE)
    else:
        x, y = plot.at(*place)
        plot.drawing.rect((x - 6.5, y - 6.5), (13, 13), stroke=VERMILLION, stroke_width=3)


PICTURES = (
    Picture("step-functions", "graphs", step_functions),
    Picture("sigmoid", "curve", sigmoid),
    Picture("tanh", "curve", tanh),
    Picture("relu", "curve", relu),
    Picture("softmax", "bars", softmax),
    Picture("log-softmax", "underflow", log_softmax),
    Picture("one-hot", "rows", one_hot),
    Picture("perceptron", "update", perceptron),
    Picture("logic-gates", "xor", logic_gates),
)
