"""Pictures of optimisers: their paths, really walked, on one stretched bowl f = x²/20 + y²."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from scripts.pictures.drawing import BLUE, GREY, PALE, VERMILLION, WHITE, Drawing
from scripts.pictures.picture import Picture, Say
from scripts.pictures.plot import Plot

START = np.array([-7.0, 2.0])
STEPS = 30

Walk = Callable[[], np.ndarray]


@dataclass(frozen=True)
class _Path:
    name: str
    walk: Walk


def slope(point: np.ndarray) -> np.ndarray:
    """Return the gradient of the bowl."""
    return np.asarray(point * np.array([0.1, 2.0]))


def sgd(rate: float) -> np.ndarray:
    """Walk down without any memory; like the others, returns a path of shape (STEPS + 1, 2)."""
    path = [START]
    for _ in range(STEPS):
        path.append(path[-1] - rate * slope(path[-1]))
    return np.array(path)


def momentum(rate: float, kept: float = 0.9, *, nesterov: bool = False) -> np.ndarray:
    """Walk with a velocity."""
    path, v = [START], np.zeros(2)
    for _ in range(STEPS):
        g = slope(path[-1])
        v = kept * v - rate * g
        path.append(path[-1] + (kept * v - rate * g if nesterov else v))
    return np.array(path)


def adagrad(rate: float) -> np.ndarray:
    """Walk with steps that shrink by the sum of squares."""
    path, h = [START], np.zeros(2)
    for _ in range(STEPS):
        g = slope(path[-1])
        h = h + g**2
        path.append(path[-1] - rate * g / (np.sqrt(h) + 1e-7))
    return np.array(path)


def rmsprop(rate: float, kept: float = 0.9) -> np.ndarray:
    """Walk with steps that are scaled by a moving average of squares."""
    path, h = [START], np.zeros(2)
    for _ in range(STEPS):
        g = slope(path[-1])
        h = kept * h + (1 - kept) * g**2
        path.append(path[-1] - rate * g / (np.sqrt(h) + 1e-7))
    return np.array(path)


def adam(rate: float, beta1: float = 0.9, beta2: float = 0.999) -> np.ndarray:
    """Walk with both averages, corrected."""
    path, m, v = [START], np.zeros(2), np.zeros(2)
    for t in range(1, STEPS + 1):
        g = slope(path[-1])
        m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g**2
        path.append(path[-1] - rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + 1e-8))
    return np.array(path)


_SGD = _Path("SGD, η = 0.9", lambda: sgd(0.9))
_MOMENTUM = _Path("Momentum, η = 0.08", lambda: momentum(0.08))
_NESTEROV = _Path("Nesterov, η = 0.08", lambda: momentum(0.08, nesterov=True))
_ADAGRAD = _Path("AdaGrad, η = 1.5", lambda: adagrad(1.5))
_ADAGRAD_SLOW = _Path("AdaGrad, η = 0.4", lambda: adagrad(0.4))
_RMSPROP = _Path("RMSProp, η = 0.4", lambda: rmsprop(0.4))
_ADAM = _Path("Adam, η = 0.5", lambda: adam(0.5))


def _beside(own: _Path, other: _Path) -> Callable[[Say], Drawing]:
    def draw(say: Say) -> Drawing:
        drawing = Drawing(f"f(x, y) = x²/20 + y²;  {own.name};  {other.name}", 440)
        plot = Plot(drawing, (40, 16, 580, 310), (-8, 4), (-3.2, 3.2))
        for level in (0.1, 0.4, 1.0, 2.0, 3.5, 6.0):
            _contour(plot, level)
        plot.axes((-8, -4, 0, 4), (-3, 0, 3))
        _path(plot, other.walk(), stroke=GREY, stroke_width=2.5, stroke_dasharray="7 5")
        _path(plot, own.walk(), stroke=BLUE, stroke_width=4)
        _end(plot, other)
        plot.dot(*START, r=8, fill=VERMILLION, stroke=VERMILLION)
        plot.label(START[0], START[1] + 0.55, say("출발", "start"), fill=VERMILLION)
        drawing.text(plot.at(0, 0), "★", fill=VERMILLION, font_size=26, halo=1)
        drawing.line([(60, 374), (120, 374)], stroke=BLUE, stroke_width=4)
        drawing.circle((90, 374), 5, fill=BLUE, stroke=BLUE)
        drawing.text((132, 374), own.name, text_anchor="start", font_weight="bold", fill=BLUE)
        drawing.line([(60, 410), (120, 410)], stroke=GREY, stroke_width=2.5, stroke_dasharray="7 5")
        drawing.text((132, 410), other.name, text_anchor="start", fill=GREY)
        drawing.text((600, 374), "x²/20 + y²", text_anchor="end")
        drawing.text((600, 410), say(f"{STEPS}걸음", f"{STEPS} steps"), text_anchor="end")
        return drawing

    return draw


def _contour(plot: Plot, level: float) -> None:
    radius = np.sqrt(20 * level)
    xs = np.clip(radius * np.cos(np.linspace(np.pi, 0, 61)), *plot.x)
    ys = np.sqrt(np.maximum(0, level - xs**2 / 20))
    plot.curve(xs, ys, stroke=PALE, stroke_width=2)
    plot.curve(xs, -ys, stroke=PALE, stroke_width=2)


def _path(plot: Plot, path: np.ndarray, **style: str | float) -> None:
    plot.line([(float(x), float(y)) for x, y in path], **style)
    for x, y in path.tolist():
        plot.dot(x, y, r=4 if style["stroke"] == BLUE else 2.5, fill=str(style["stroke"]), stroke=style["stroke"])


def _end(plot: Plot, path: _Path) -> None:
    # Named only where it is still far from the minimum: elsewhere the star is the end of both.
    x, y = path.walk()[-1].tolist()
    if np.hypot(x, y) > 1:
        plot.dot(x, y, r=8, fill=WHITE, stroke=GREY, stroke_width=3)
        plot.label(x, y - 0.6, path.name.split(",")[0], fill=GREY)


PICTURES = (
    Picture("momentum", "path", _beside(_MOMENTUM, _SGD)),
    Picture("nesterov", "path", _beside(_NESTEROV, _MOMENTUM)),
    Picture("adagrad", "path", _beside(_ADAGRAD, _SGD)),
    Picture("rmsprop", "path", _beside(_RMSPROP, _ADAGRAD_SLOW)),
    Picture("adam", "path", _beside(_ADAM, _SGD)),
)
