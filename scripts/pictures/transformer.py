"""Pictures of words as vectors and of attention."""

from __future__ import annotations

import numpy as np

from scripts.pictures.drawing import (
    BLUE,
    DARK_ORANGE,
    GREEN,
    GREY,
    INK,
    LIGHT_BLUE,
    LIGHT_GREEN,
    LIGHT_ORANGE,
    ORANGE,
    WHITE,
    Drawing,
    shown,
)
from scripts.pictures.grid import Grid
from scripts.pictures.picture import Picture, Say

_HEADS = (LIGHT_BLUE, LIGHT_ORANGE, LIGHT_GREEN)
_RIMS = (BLUE, ORANGE, GREEN)


def embedding(say: Say) -> Drawing:
    """The worked example: three numbers look up rows of the table, one of them twice."""
    ids, rows = np.array([1, 3, 1]), np.array([[0.5, -1], [2, 1], [-0.5, 3], [4, 0.25]])
    drawing = Drawing("table[ids]", 320)
    numbers = Grid(drawing, (24, 108), (3, 1), (50, 50))
    source = Grid(drawing, (236, 84), (4, 2), (64, 50))
    out = Grid(drawing, (486, 108), (3, 2), (64, 50))
    source.fill(WHITE)
    for number, colour in ((1, LIGHT_BLUE), (3, LIGHT_ORANGE)):
        source.fill(colour, rows=range(number, number + 1))
    for place, number in enumerate(ids.tolist()):
        colour, rim = (LIGHT_BLUE, BLUE) if number == 1 else (LIGHT_ORANGE, DARK_ORANGE)
        numbers.fill(colour, rows=range(place, place + 1))
        out.fill(colour, rows=range(place, place + 1))
        middle, row = numbers.centre(place, 0)[1], source.centre(number, 0)[1]
        drawing.arrow([(78, middle), (204, row)], stroke=rim, stroke_width=3)
        drawing.arrow([(source.right + 6, row), (out.corner[0] - 6, middle)], stroke=rim, stroke_width=3)
        drawing.text((numbers.centre(place, 0)[0], middle), str(number), font_size=24)
    for number in range(4):
        drawing.text((220, source.centre(number, 0)[1]), str(number), fill=GREY)
    source.numbers(rows)
    out.numbers(rows[ids])
    for grid, name, shape in ((numbers, "ids", "(3,)"), (source, "table", "(4, 2)"), (out, "out", "(3, 2)")):
        drawing.text((grid.middle[0], 44), name, font_weight="bold")
        drawing.text((grid.middle[0], 304), shape)
    return drawing


def attention(say: Say) -> Drawing:
    """Weights of five queries under a causal mask: nothing above the diagonal, rows that sum to 1."""
    place = np.arange(5.0)
    q = np.stack([np.sin(place), np.cos(place), np.sin(2 * place), np.ones(5)], axis=1)
    k = np.stack([np.cos(place), np.sin(place + 1), np.cos(2 * place), np.sin(3 * place)], axis=1)
    mask = np.tri(5, dtype=bool)
    scores = np.where(mask, q @ k.T / np.sqrt(4), -np.inf)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights /= weights.sum(axis=1, keepdims=True)
    drawing = Drawing("softmax(q kᵀ / √d), mask", 430)
    grid = Grid(drawing, (90, 74), (5, 5), (84, 60))
    for (row, column), weight in np.ndenumerate(weights):
        middle = grid.centre(row, column)
        grid.fill(
            _shade(float(weight)) if mask[row, column] else "#EEEEEE", range(row, row + 1), range(column, column + 1)
        )
        words = f"{weight:.2f}" if mask[row, column] else "0"
        colour = GREY if not mask[row, column] else WHITE if weight > 0.55 else INK
        drawing.text(middle, words, fill=colour, font_size=22)
        if not mask[row, column]:
            drawing.line([(middle[0] - 42, middle[1] + 30), (middle[0] + 42, middle[1] - 30)], stroke="#C0C0C0")
            drawing.text(middle, words, fill=GREY, font_size=22, halo=1)
    for number in range(5):
        drawing.text((grid.centre(0, number)[0], 50), f"k_{{{number + 1}}}", font_size=24)
        drawing.text((56, grid.centre(number, 0)[1]), f"q_{{{number + 1}}}", font_size=24)
        drawing.text((566, grid.centre(number, 0)[1]), f"Σ = {shown(float(weights[number].sum()))}")
    drawing.text((300, 406), "mask[i, j] = j ≤ i")
    return drawing


def multi_head_attention(say: Say) -> Drawing:
    """Head i owns its columns of Q, K and V; the results are joined in the same order."""
    drawing = Drawing("Q, K, V → H₀, H₁, H₂ → [H₀, H₁, H₂] W_o", 570)
    for top, name in ((50.0, "Q"), (136.0, "K"), (222.0, "V")):
        _columns(drawing, (80, top))
        drawing.text((44, top + 33), name, font_weight="bold", font_size=24)
    for number, (colour, rim) in enumerate(zip(_HEADS, _RIMS, strict=True)):
        middle = 80 + 60 + 120 * number
        drawing.text((middle, 28), f"[{2 * number} : {2 * number + 2}]")
        drawing.arrow([(middle, 292), (middle, 330)], stroke=rim, stroke_width=4)
        drawing.rect((middle - 54, 332), (108, 50), rx=10, fill=colour, stroke=rim, stroke_width=3)
        drawing.text((middle, 357), say("헤드", "head") + f" {number}")
        drawing.arrow([(middle, 384), (middle, 422)], stroke=rim, stroke_width=4)
        drawing.text((middle, 512), f"H_{{{number}}}", font_weight="bold")
    _columns(drawing, (80, 424))
    drawing.text((480, 457), "@ W_{o}", font_size=22)
    drawing.arrow([(524, 457), (572, 457)], stroke_width=3)
    drawing.text((602, 457), "out", font_weight="bold")
    drawing.text((546, 70), "model = 6")
    drawing.text((546, 102), "heads = 3")
    drawing.text((546, 134), "d = 6/3 = 2")
    drawing.text((320, 544), "H_{i} = softmax(Q_{i} K_{i}^{T} / √d) V_{i}")
    return drawing


def positional_encoding(say: Say) -> Drawing:
    """Twenty-four positions and sixteen columns: the pairs to the left change fast, those to the right slowly."""
    length, model = 24, 16
    angle = np.arange(length)[:, np.newaxis] / 10000 ** (np.arange(0, model, 2) / model)
    encoding = np.empty((length, model))
    encoding[:, 0::2], encoding[:, 1::2] = np.sin(angle), np.cos(angle)
    drawing = Drawing("PE[p, 2i] = sin(p / 10000^(2i/d)), PE[p, 2i+1] = cos(…)", 470)
    grid = Grid(drawing, (70, 40), (length, model), (28, 15))
    for (row, column), value in np.ndenumerate(encoding):
        x, y = grid.centre(row, column)
        drawing.rect((x - 14, y - 7.5), (28, 15), fill=_diverging(float(value)), stroke="none")
    grid.frame(range(length), range(model), stroke_width=2)
    for column in (0, 5, 10, 15):
        drawing.text((grid.centre(0, column)[0], 22), str(column), fill=GREY, font_size=18)
    for row in (0, 5, 10, 15, 20):
        drawing.text((60, grid.centre(row, 0)[1]), str(row), fill=GREY, font_size=18, text_anchor="end")
    drawing.text((22, 220), "p", font_weight="bold", font_size=24)
    for number in range(21):
        level = 1 - number / 10
        drawing.rect((556, 90 + 12 * number), (26, 12.5), fill=_diverging(level), stroke="none")
        if number % 10 == 0:
            drawing.text((592, 96 + 12 * number), shown(level), text_anchor="start")
    drawing.text((294, 426), "sin  cos  sin  cos  …", font_size=20)
    drawing.text((294, 452), f"length = {length},  model = {model}", font_size=18)
    return drawing


def _columns(drawing: Drawing, corner: tuple[float, float]) -> None:
    grid = Grid(drawing, corner, (3, 6), (60, 22))
    for number, (colour, rim) in enumerate(zip(_HEADS, _RIMS, strict=True)):
        grid.fill(colour, columns=range(2 * number, 2 * number + 2))
        grid.frame(range(3), range(2 * number, 2 * number + 2), stroke=rim, stroke_width=3)


def _shade(weight: float) -> str:
    return _mixed((255, 255, 255), (0, 114, 178), weight)


def _diverging(value: float) -> str:
    return _mixed((255, 255, 255), (0, 114, 178) if value > 0 else (213, 94, 0), abs(value))


def _mixed(start: tuple[int, int, int], end: tuple[int, int, int], part: float) -> str:
    # In steps of a hundredth, so that the last digits of a sine cannot change a colour.
    part = round(part, 2)
    return "#" + "".join(f"{round(a + (b - a) * part):02X}" for a, b in zip(start, end, strict=True))


PICTURES = (
    Picture("embedding", "lookup", embedding),
    Picture("attention", "weights", attention),
    Picture("multi-head-attention", "heads", multi_head_attention),
    Picture("positional-encoding", "pattern", positional_encoding),
)
