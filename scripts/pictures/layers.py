"""Pictures of unit 3: dense layers and gradients that flow back through them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from scripts.pictures.drawing import (
    BLUE,
    GREEN,
    INK,
    LIGHT_BLUE,
    LIGHT_GREEN,
    LIGHT_ORANGE,
    LIGHT_PURPLE,
    ORANGE,
    PURPLE,
    VERMILLION,
    Drawing,
    shown,
)
from scripts.pictures.grid import Grid, table
from scripts.pictures.network import column, connect, neurons
from scripts.pictures.picture import Picture, Say
from scripts.pictures.plot import Plot

# The worked examples of the statements.
_X = np.array([[1.0, 2.0, 3.0], [0.0, -1.0, 2.0]])
_W = np.array([[1.0, 0.0], [2.0, -1.0], [0.0, 3.0]])
_B = np.array([[10.0, 20.0]])
_DOUT = np.array([[1.0, 2.0], [-1.0, 3.0]])


def dense_forward(say: Say) -> Drawing:
    """The matrices of the worked example; one row and one column that make one entry are framed."""
    drawing = Drawing("x W + b = y", 270)
    x = table(drawing, (20, 90), _X, colour=LIGHT_BLUE)
    W = table(drawing, (196, 70), _W, colour=LIGHT_ORANGE)  # noqa: N806
    b = table(drawing, (334, 110), _B, colour=LIGHT_PURPLE)
    y = table(drawing, (492, 90), _X @ _W + _B, (56, 40), colour=LIGHT_GREEN)
    x.frame(range(1), range(3), stroke=BLUE)
    W.frame(range(3), range(1), stroke=ORANGE)
    b.frame(range(1), range(1), stroke=PURPLE)
    y.frame(range(1), range(1), stroke=GREEN)
    for at, sign in ((168, "@"), (305, "+"), (453, "=")):
        drawing.text((at, 130), sign, font_size=28)
    for grid, name in ((x, "x"), (W, "W"), (b, "b"), (y, "y")):
        drawing.text((grid.middle[0], 40), name, font_weight="bold", font_size=24)
        shape = grid.shape if name != "b" else f"({_B.size},)"
        drawing.text((grid.middle[0], 216), str(shape))
    terms = " + ".join(f"{shown(a)}·{shown(c)}" for a, c in zip(_X[0], _W[:, 0], strict=True))
    drawing.text((320, 250), f"{terms} + {shown(_B[0, 0])} = {shown((_X @ _W + _B)[0, 0])}")
    return drawing


def mlp_forward(say: Say) -> Drawing:
    """The network of the worked example with the first sample's values in its neurons."""
    x = np.array([1.0, 2.0])
    a = x @ np.array([[1, -1, 2], [1, 0, -1]]) + np.array([0, 0, 1])
    h = np.maximum(0, a)
    y = h @ np.array([[1, -2], [3, 1], [1, 1]]) + np.array([-1, 0.5])
    drawing = Drawing("x → h = max(0, a) → y", 380)
    columns = [column(70, 170, 2, 110), column(230, 170, 3, 100), column(400, 170, 3, 100), column(570, 170, 2, 110)]
    connect(drawing, columns[0], columns[1])
    for start, end in zip(columns[1], columns[2], strict=True):
        drawing.arrow([(start[0] + 30, start[1]), (end[0] - 32, end[1])], stroke=VERMILLION, stroke_width=3)
        drawing.text(((start[0] + end[0]) / 2, start[1] - 16), "ReLU", fill=VERMILLION, font_size=18)
    connect(drawing, columns[2], columns[3])
    colours = (LIGHT_BLUE, LIGHT_ORANGE, LIGHT_ORANGE, LIGHT_GREEN)
    names = ("x", "a^{(1)}", "h^{(1)}", "y")
    for places, values, colour, name in zip(columns, (x, a, h, y), colours, names, strict=True):
        neurons(drawing, places, [shown(value) for value in values], fill=colour, r=30)
        drawing.text((places[0][0], 330), name, font_weight="bold", font_size=24)
    drawing.text((150, 358), "W^{(1)}, b^{(1)}")
    drawing.text((485, 358), "W^{(2)}, b^{(2)}")
    return drawing


def dense_backward(say: Say) -> Drawing:
    """The three gradients of the worked example as products whose shapes fit."""
    drawing = Drawing("dx = dout Wᵀ,  dW = xᵀ dout,  db = Σ dout", 520)
    upper = table(drawing, (240, 60), _DOUT, colour=LIGHT_PURPLE)
    right = table(drawing, (440, 60), _W.T, colour=LIGHT_ORANGE)
    dx = table(drawing, (30, 60), _DOUT @ _W.T, colour=LIGHT_BLUE)
    _equation(drawing, (dx, upper, right), ("dx", "dout", "W^{T}"))
    dW = table(drawing, (70, 226), _X.T @ _DOUT, colour=LIGHT_ORANGE)  # noqa: N806
    left = table(drawing, (240, 226), _X.T, colour=LIGHT_BLUE)
    upper = table(drawing, (440, 246), _DOUT, colour=LIGHT_PURPLE)
    _equation(drawing, (dW, left, upper), ("dW", "x^{T}", "dout"))
    db = table(drawing, (70, 436), _DOUT.sum(axis=0, keepdims=True), colour=LIGHT_GREEN)
    upper = table(drawing, (290, 416), _DOUT, colour=LIGHT_PURPLE)
    db.title("db")
    upper.title("dout")
    drawing.text((195, 456), "=", font_size=28)
    drawing.text((245, 456), "Σ", font_size=34)
    drawing.arrow([(390, 420), (390, 494)], stroke=INK, stroke_width=3)
    drawing.text((404, 456), "axis=0", text_anchor="start")
    return drawing


def backprop(say: Say) -> Drawing:
    """The worked example: values go to the right, gradients come back to the left."""
    x, W1, W2, t = np.array([1.0, 2.0]), np.array([[1.0, -1.0], [1.0, 0.0]]), np.eye(2), np.array([1.0, 0.0])  # noqa: N806
    a = x @ W1
    h = np.maximum(0, a)
    z = h @ W2 + np.array([0.0, 3.0])
    p = np.exp(z) / np.exp(z).sum()
    dz = p - t
    dh = dz @ W2.T
    da = dh * (a > 0)
    drawing = Drawing("x → a → h → z → L;  ∂L/∂z → ∂L/∂h → ∂L/∂a", 400)
    places = [(50.0 + 135 * number, 150.0) for number in range(5)]
    for (left, y), (right, _) in pairwise(places):
        drawing.arrow([(left + 28, y - 9), (right - 28, y - 9)], stroke=BLUE, stroke_width=3)
        drawing.arrow([(right - 28, y + 9), (left + 28, y + 9)], stroke=VERMILLION, stroke_width=3)
    neurons(drawing, places, ("x", "a", "h", "z", "L"), fill=LIGHT_BLUE, r=27)
    values = [_vector(value) for value in (x, a, h, z)] + [shown(float(-np.log(p @ t)), 4)]
    gradients = ["", *(_vector(value) for value in (da, dh, dz)), "1"]
    for (at, _), value, gradient in zip(places, values, gradients, strict=True):
        drawing.text((at, 100), value, fill=BLUE, font_weight="bold", font_size=18)
        drawing.text((at, 202), gradient, fill=VERMILLION, font_weight="bold", font_size=18)
    drawing.text((320, 26), say("순전파: 값", "forward: values"), fill=BLUE, font_weight="bold")
    for number, word in enumerate(("W_{1}, b_{1}", "ReLU", "W_{2}, b_{2}", "softmax")):
        drawing.text((117.5 + 135 * number, 66), word, font_size=18 if number % 2 else 20)
    drawing.text((320, 374), say("역전파: 기울기", "backward: gradients"), fill=VERMILLION, font_weight="bold")
    for at, index, before, d in ((117.5, 1, "x", "a"), (387.5, 2, "h", "z")):
        drawing.arrow([(at, 168), (at, 262)], stroke=VERMILLION, stroke_width=3)
        drawing.text((at, 286), f"∂W_{{{index}}} = {before}^{{T}} ∂{d}", fill=VERMILLION)
        drawing.text((at, 322), f"∂b_{{{index}}} = Σ ∂{d}", fill=VERMILLION)
    return drawing


def numerical_gradient(say: Say) -> Drawing:
    """Slopes of x³ in 1 by a forward and by a central difference, beside the tangent."""
    x, h = 1.0, 0.5
    drawing = Drawing("(f(x + h) − f(x − h)) / 2h,  (f(x + h) − f(x)) / h", 420)
    plot = Plot(drawing, (40, 24, 580, 340), (0.2, 1.8), (-1.2, 4.2))
    xs = np.linspace(0.2, 1.61, 80)
    plot.curve(xs, xs**3, stroke=INK)
    for slope, through, colour, dash in (
        (((x + h) ** 3 - x**3) / h, x, ORANGE, "12 6"),
        (((x + h) ** 3 - (x - h) ** 3) / (2 * h), x - h, BLUE, "none"),
    ):
        ends = [(at, through**3 + slope * (at - through)) for at in (x - h, 1.62)]
        plot.line(ends, stroke=colour, stroke_width=4, stroke_dasharray=dash)
    plot.line([(at, 1 + 3 * (at - 1)) for at in (0.5, 1.62)], stroke=GREEN, stroke_width=4, stroke_dasharray="3 6")
    for at, word in ((x - h, "x − h"), (x, "x"), (x + h, "x + h")):
        plot.line([(at, -1.2), (at, at**3)], stroke=INK, stroke_width=1.5, stroke_dasharray="4 4")
        plot.dot(at, at**3)
        drawing.text((plot.at(at, 0)[0], 384), word)
    central, forward = ((x + h) ** 3 - (x - h) ** 3) / (2 * h), ((x + h) ** 3 - x**3) / h
    rows = (
        (ORANGE, "12 6", f"(f(x+h) − f(x)) / h = {shown(forward)}"),
        (BLUE, "none", f"(f(x+h) − f(x−h)) / 2h = {shown(central)}"),
        (GREEN, "3 6", f"f ′(x) = {shown(3 * x**2)}"),
    )
    for number, (colour, dash, words) in enumerate(rows):
        y = 40 + 32 * number
        drawing.line([(40, y), (84, y)], stroke=colour, stroke_width=4, stroke_dasharray=dash)
        drawing.text((94, y), words, text_anchor="start")
    drawing.text((320, 408), f"f(x) = x³,  x = {shown(x)},  h = {shown(h)}", font_size=18)
    return drawing


def _equation(drawing: Drawing, grids: tuple[Grid, Grid, Grid], names: tuple[str, str, str]) -> None:
    for grid, name in zip(grids, names, strict=True):
        grid.title(name)
        grid.caption(f"({grid.shape[0]}, {grid.shape[1]})", font_size=18)
    y = grids[0].middle[1]
    drawing.text(((grids[0].right + grids[1].corner[0]) / 2, y), "=", font_size=28)
    drawing.text(((grids[1].right + grids[2].corner[0]) / 2, y), "@", font_size=28)


def _vector(values: np.ndarray) -> str:
    return f"({', '.join(shown(float(value)) for value in values)})"


PICTURES = (
    Picture("dense-forward", "shapes", dense_forward),
    Picture("mlp-forward", "layers", mlp_forward),
    Picture("dense-backward", "shapes", dense_backward),
    Picture("backprop", "graph", backprop),
    Picture("numerical-gradient", "slopes", numerical_gradient),
)
