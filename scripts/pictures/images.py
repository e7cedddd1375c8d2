"""Pictures of unit 6: padding, the sliding kernel, pooling and the way back."""

from __future__ import annotations

import numpy as np

from scripts.pictures.drawing import (
    BLUE,
    DARK_VERMILLION,
    GREEN,
    GREY,
    INK,
    LIGHT_BLUE,
    LIGHT_GREEN,
    LIGHT_ORANGE,
    LIGHT_PURPLE,
    ORANGE,
    PURPLE,
    VERMILLION,
    WHITE,
    Drawing,
    shown,
)
from scripts.pictures.grid import Grid, table
from scripts.pictures.picture import Picture, Say

# The lecture's image and kernel, and its case for pooling.
IMAGE = np.array([[1, 1, 1, 0, 0], [0, 1, 1, 1, 0], [0, 0, 1, 1, 1], [0, 0, 1, 1, 0], [0, 1, 1, 0, 0]])
KERNEL = np.array([[1, 0, 1], [0, 1, 0], [1, 0, 1]])
POOLED = np.array([[1, 4, 8, 3], [6, 9, 2, 1], [11, 13, 6, 7], [8, 19, 8, 2]])

_COLOURS = (LIGHT_BLUE, LIGHT_ORANGE, LIGHT_GREEN, LIGHT_PURPLE)
_RIMS = (BLUE, ORANGE, GREEN, PURPLE)


def padding(say: Say) -> Drawing:
    """The lecture's image and the ring of zeros around it."""
    drawing = Drawing("(5, 5) → pad = 1 → (7, 7)", 360)
    small = table(drawing, (20, 90), IMAGE, colour=LIGHT_BLUE)
    large = Grid(drawing, (340, 50), (7, 7))
    large.fill(WHITE)
    large.fill(LIGHT_BLUE, range(1, 6), range(1, 6))
    for (row, place), value in np.ndenumerate(np.pad(IMAGE, 1)):
        inside = 0 < row < 6 and 0 < place < 6
        colour, weight = (INK, "normal") if inside else (VERMILLION, "bold")
        drawing.text(large.centre(row, place), str(value), fill=colour, font_weight=weight)
    large.frame(range(1, 6), range(1, 6), stroke=BLUE)
    drawing.arrow([(240, 190), (322, 190)], stroke_width=3)
    drawing.text((280, 164), "pad = 1")
    small.caption("(5, 5)")
    large.caption("(7, 7)")
    return drawing


def convolution(say: Say) -> Drawing:
    """The kernel in the corner of the lecture's image, where it goes next, and the first sum in full."""
    result = _slid(IMAGE, KERNEL)
    drawing = Drawing("X ∗ K = Y", 400)
    image = Grid(drawing, (16, 60), (5, 5), (46, 46))
    image.fill(WHITE)
    image.fill(LIGHT_ORANGE, range(3), range(3))
    for (row, place), value in np.ndenumerate(IMAGE):
        x, y = image.centre(row, place)
        covered = row < 3 and place < 3
        drawing.text((x - 9, y - 7) if covered else (x, y), str(value), font_size=22)
        if covered:
            drawing.text((x + 8, y + 12), f"×{KERNEL[row, place]}", font_size=17, fill=DARK_VERMILLION)
    image.frame(range(3), range(1, 4), stroke=GREY, stroke_dasharray="7 6", stroke_width=3)
    image.frame(range(3), range(3), stroke=VERMILLION)
    drawing.arrow([(154, 46), (198, 46)], stroke=GREY, stroke_width=3)
    kernel = table(drawing, (290, 106), KERNEL, (46, 46), LIGHT_ORANGE)
    output = Grid(drawing, (480, 106), (3, 3), (46, 46))
    output.fill(WHITE)
    output.fill(LIGHT_GREEN, range(1), range(1))
    output.numbers(result, font_size=22)
    output.frame(range(1), range(1), stroke=GREEN)
    for grid, name in ((image, "X"), (kernel, "K"), (output, "Y")):
        drawing.text((grid.middle[0] - 40 * (grid is image), 30), name, font_weight="bold", font_size=24)
    drawing.text((268, 175), "∗", font_size=30)
    drawing.text((454, 175), "=", font_size=30)
    products = [f"{a}·{b}" for a, b in zip(IMAGE[:3, :3].ravel(), KERNEL.ravel(), strict=True)]
    drawing.text((320, 330), f"Y_{{00}} = {' + '.join(products)}", font_size=20)
    terms = " + ".join(str(a * b) for a, b in zip(IMAGE[:3, :3].ravel(), KERNEL.ravel(), strict=True))
    drawing.text((320, 370), f"= {terms} = {result[0, 0]}", font_size=20)
    return drawing


def pooling(say: Say) -> Drawing:
    """The lecture's case: four windows, their maxima and their means."""
    drawing = Drawing("max_pool2d, avg_pool2d, global_average_pool", 350)
    image = Grid(drawing, (20, 80), (4, 4), (56, 56))
    highest = Grid(drawing, (322, 80), (2, 2), (60, 56))
    mean = Grid(drawing, (476, 80), (2, 2), (74, 56))
    windows = POOLED.reshape(2, 2, 2, 2).transpose(0, 2, 1, 3).reshape(2, 2, 4)
    for number, colour in enumerate(_COLOURS):
        row, place = divmod(number, 2)
        image.fill(colour, range(2 * row, 2 * row + 2), range(2 * place, 2 * place + 2))
        for grid in (highest, mean):
            grid.fill(colour, range(row, row + 1), range(place, place + 1))
    for number in range(4):
        row, place = divmod(number, 2)
        image.frame(range(2 * row, 2 * row + 2), range(2 * place, 2 * place + 2), stroke=INK, stroke_width=3)
    image.numbers(POOLED, font_size=22)
    highest.numbers(windows.max(axis=2), font_size=22)
    mean.numbers(windows.mean(axis=2), font_size=22)
    drawing.arrow([(254, 136), (312, 136)], stroke_width=3)
    image.title("x")
    highest.title("max")
    mean.title("avg")
    drawing.text((480, 252), f"global avg = {shown(POOLED.sum())}/{POOLED.size} = {shown(POOLED.mean())}")
    drawing.text((132, 330), "size=2, stride=2")
    return drawing


def conv_layer(say: Say) -> Drawing:
    """Every window of an image becomes a row; one matrix product then does all positions."""
    image = np.arange(1, 10).reshape(3, 3)
    kernel = np.array([[1, 0], [0, 2]])
    rows = np.array([image[i : i + 2, j : j + 2].ravel() for i in range(2) for j in range(2)])
    drawing = Drawing("im2col(x) @ W = y", 330)
    x = table(drawing, (16, 96), image)
    columns = Grid(drawing, (206, 76), (4, 4), (42, 42))
    for number, colour in enumerate(_COLOURS):
        columns.fill(colour, rows=range(number, number + 1))
    columns.numbers(rows)
    x.frame(range(2), range(2), stroke=BLUE)
    x.frame(range(1, 3), range(1, 3), stroke=PURPLE, stroke_dasharray="9 6")
    columns.frame(range(1), range(4), stroke=BLUE)
    columns.frame(range(3, 4), range(4), stroke=PURPLE, stroke_dasharray="9 6")
    W = table(drawing, (424, 76), kernel.reshape(4, 1), (42, 42))  # noqa: N806
    y = Grid(drawing, (546, 76), (4, 1), (54, 42))
    for number, colour in enumerate(_COLOURS):
        y.fill(colour, rows=range(number, number + 1))
    y.numbers(rows @ kernel.reshape(4, 1))
    drawing.arrow([(144, 156), (198, 156)], stroke_width=3)
    drawing.text((398, 160), "@", font_size=28)
    drawing.text((506, 160), "=", font_size=28)
    for grid, name in ((x, "x"), (columns, "im2col"), (W, "W"), (y, "y")):
        drawing.text((grid.middle[0], 40), name, font_weight="bold")
        drawing.text((grid.middle[0], 276), f"({grid.shape[0]}, {grid.shape[1]})")
    drawing.text((320, 310), "kh = kw = 2,  stride = 1,  cin = cout = 1", font_size=18)
    return drawing


def max_pool_backward(say: Say) -> Drawing:
    """Each gradient goes where the largest value was; of two equal ones, the first takes all."""
    image = np.array([[1, 4, 8, 3], [6, 9, 8, 1], [11, 13, 6, 7], [8, 19, 5, 2]])
    dout = np.array([[1.0, 2.0], [3.0, 4.0]])
    gradient = np.zeros((4, 4))
    drawing = Drawing("dout → dx", 330)
    grids = [Grid(drawing, (left, 70), (4, 4), (46, 46)) for left in (16.0, 440.0)]
    small = Grid(drawing, (266, 116), (2, 2), (46, 46))
    for number, colour in enumerate(_COLOURS):
        row, place = divmod(number, 2)
        block = image[2 * row : 2 * row + 2, 2 * place : 2 * place + 2]
        at = divmod(int(np.argmax(block)), 2)
        i, j = 2 * row + at[0], 2 * place + at[1]
        gradient[i, j] = dout[row, place]
        for grid in grids:
            grid.fill(WHITE, range(2 * row, 2 * row + 2), range(2 * place, 2 * place + 2))
            grid.fill(colour, range(i, i + 1), range(j, j + 1))
        small.fill(colour, range(row, row + 1), range(place, place + 1))
    for grid, values in ((grids[0], image), (grids[1], gradient), (small, dout)):
        grid.numbers(values, font_size=22)
    for number in range(4):
        row, place = divmod(number, 2)
        for grid in grids:
            grid.frame(range(2 * row, 2 * row + 2), range(2 * place, 2 * place + 2), stroke=INK, stroke_width=3)
    drawing.arrow([(372, 162), (426, 162)], stroke_width=3)
    for grid, name in ((grids[0], "x"), (small, "dout"), (grids[1], "dx")):
        drawing.text((grid.middle[0], 36), name, font_weight="bold")
    x, y = grids[0].centre(0, 2)
    drawing.circle((x, y), 20, fill="none", stroke=VERMILLION, stroke_width=3)
    x, y = grids[0].centre(1, 2)
    drawing.circle((x, y), 20, fill="none", stroke=VERMILLION, stroke_width=3, stroke_dasharray="4 4")
    drawing.text(
        (320, 296), say("8이 둘이면 먼저 나온 8이 모두 받는다", "of two 8s, the first takes all"), fill=VERMILLION
    )
    return drawing


def _slid(image: np.ndarray, kernel: np.ndarray) -> np.ndarray:
    size = kernel.shape[0]
    count = image.shape[0] - size + 1
    sums = [[(image[i : i + size, j : j + size] * kernel).sum() for j in range(count)] for i in range(count)]
    return np.array(sums)


PICTURES = (
    Picture("padding", "ring", padding),
    Picture("convolution", "sliding", convolution),
    Picture("pooling", "windows", pooling),
    Picture("conv-layer", "im2col", conv_layer),
    Picture("max-pool-backward", "routes", max_pool_backward),
)
