"""Pictures of unit 5: dropout, normalisation, stopping early and measuring."""

from __future__ import annotations

import numpy as np

from scripts.pictures.drawing import (
    BLUE,
    DARK_ORANGE,
    GREY,
    LIGHT_BLUE,
    LIGHT_GREEN,
    LIGHT_ORANGE,
    PALE,
    VERMILLION,
    WHITE,
    Drawing,
    shown,
)
from scripts.pictures.grid import Grid
from scripts.pictures.network import column, connect, neurons
from scripts.pictures.picture import Picture, Say
from scripts.pictures.plot import Plot


def dropout(say: Say) -> Drawing:
    """The worked example: two of four neurons are dropped in training, none in prediction."""
    x, mask, rate = np.array([2.0, 4.0, 6.0, 8.0]), np.array([1, 0, 0, 1]), 0.5
    drawing = Drawing(say("드롭아웃: 학습할 때와 예측할 때", "Dropout in training and in prediction"), 440)
    drawing.text((165, 24), say("학습할 때", "training"), font_weight="bold")
    drawing.text((485, 24), say("예측할 때", "prediction"), font_weight="bold")
    drawing.line([(325, 20), (325, 380)], stroke=PALE)
    for left, kept, values in ((50.0, mask, mask * x / (1 - rate)), (370.0, np.ones(4), x)):
        _dropped(drawing, left, kept, (x, values))
    drawing.text((165, 412), f"y = m x / (1 − r),  r = {shown(rate)}")
    drawing.text((485, 412), "y = x")
    return drawing


def batch_normalisation(say: Say) -> Drawing:
    """Batch normalisation takes the mean of a column, layer normalisation of a row."""
    return _axes_compared(say, "BatchNorm")


def layer_normalisation(say: Say) -> Drawing:
    """The same two tables, the other one in colour."""
    return _axes_compared(say, "LayerNorm")


def early_stopping(say: Say) -> Drawing:
    """A validation loss that turns up again, and where patience runs out."""
    epoch = np.arange(1, 21)
    training = 0.15 + 0.95 * np.exp(-epoch / 5)
    validation = 0.3 + 0.85 * np.exp(-epoch / 4) + 0.0018 * (epoch - 1) ** 2
    best, patience = int(np.argmin(validation)), 4
    stop = best + patience
    drawing = Drawing(say("조기 종료", "Early stopping"), 400)
    plot = Plot(drawing, (56, 24, 560, 310), (0, 20), (0, 1.2))
    plot.axes((0, 5, 10, 15, 20), (0, 0.4, 0.8, 1.2))
    left, top = plot.at(epoch[best], 1.2)
    drawing.rect((left, top), (plot.at(epoch[stop], 0)[0] - left, 310), fill=LIGHT_ORANGE, stroke="none", opacity=0.6)
    plot.curve(epoch, training, stroke=BLUE, stroke_dasharray="12 6")
    plot.curve(epoch[: stop + 1], validation[: stop + 1], stroke=VERMILLION)
    plot.curve(epoch[stop:], validation[stop:], stroke=VERMILLION, stroke_dasharray="3 6")
    for number in range(best, stop + 1):
        plot.dot(epoch[number], validation[number], r=6, fill=VERMILLION, stroke=VERMILLION)
    plot.dot(epoch[best], validation[best], r=11, fill="none", stroke_width=3)
    plot.line([(epoch[stop], 0), (epoch[stop], 1.2)], stroke_width=3)
    plot.label(epoch[best], validation[best] + 0.12, "best", halo=0)
    plot.label(epoch[best] + patience / 2, 1.12, "patience", halo=0)
    plot.label(epoch[best] + patience / 2, 1.02, f"= {patience}", halo=0)
    plot.label(epoch[stop] + 0.4, 1.07, say("멈춤", "stop"), text_anchor="start")
    plot.label(16.2, 0.28, say("학습 손실", "training loss"), fill=BLUE)
    plot.label(1.8, 0.93, say("검증 손실", "validation loss"), fill=VERMILLION, text_anchor="start")
    drawing.text((336, 378), say("에폭", "epoch"))
    return drawing


def metrics(say: Say) -> Drawing:
    """The worked example; precision of class 0 divides by a column, recall by a row."""
    y_true, y_pred = np.array([0, 0, 0, 0, 1, 1, 2]), np.array([0, 0, 0, 1, 1, 2, 2])
    counts = np.zeros((3, 3), int)
    np.add.at(counts, (y_true, y_pred), 1)
    drawing = Drawing(say("혼동 행렬", "Confusion matrix"), 400)
    grid = Grid(drawing, (110, 96), (3, 3), (76, 76))
    grid.fill(WHITE)
    grid.fill(LIGHT_ORANGE, rows=range(1))
    grid.fill(LIGHT_BLUE, columns=range(1))
    grid.fill(LIGHT_GREEN, range(1), range(1))
    grid.numbers(counts, font_size=26)
    grid.frame(range(3), range(1), stroke=BLUE)
    grid.frame(range(1), range(3), stroke=DARK_ORANGE, stroke_dasharray="12 6")
    for number in range(3):
        drawing.text((grid.centre(0, number)[0], 76), str(number), fill=GREY)
        drawing.text((92, grid.centre(number, 0)[1]), str(number), fill=GREY)
    drawing.text((grid.middle[0], 40), say("예측 y_pred", "predicted, y_pred"), font_weight="bold")
    drawing.text((42, grid.middle[1] - 14), say("정답", "true"), font_weight="bold")
    drawing.text((42, grid.middle[1] + 14), "y_true", font_weight="bold", font_size=18)
    hit, below, beside, right = counts[0, 0], counts[:, 0].sum(), counts[0].sum(), int(np.trace(counts))
    drawing.text((500, 134), say("클래스 0", "class 0"), font_weight="bold")
    words = say("정밀도", "precision")
    drawing.text((500, 184), f"{words} = {hit}/{below} = {shown(hit / below)}", fill=BLUE)
    words = say("재현율", "recall")
    drawing.text((500, 234), f"{words} = {hit}/{beside} = {shown(hit / beside)}", fill=DARK_ORANGE)
    words, terms = say("정확도", "accuracy"), " + ".join(str(count) for count in np.diag(counts))
    drawing.text((320, 366), f"{words} = ({terms}) / {y_true.size} = {shown(right / y_true.size, 4)}")
    return drawing


def _dropped(drawing: Drawing, left: float, kept: np.ndarray, numbers: tuple[np.ndarray, np.ndarray]) -> None:
    before, hidden, after = (column(left + 115 * at, 195, count, 80) for at, count in ((0, 4), (1, 4), (2, 2)))
    alive = [place for place, stays in zip(hidden, kept, strict=True) if stays]
    connect(drawing, alive, after, stroke_width=2)
    for start, end, value, result, stays in zip(before, hidden, *numbers, kept, strict=True):
        drawing.arrow([(start[0] + 22, start[1]), (end[0] - 28, end[1])], stroke=GREY)
        drawing.text((start[0], start[1]), shown(value))
        look = {"fill": LIGHT_BLUE} if stays else {"fill": WHITE, "stroke": GREY, "stroke_dasharray": "5 5"}
        neurons(drawing, [end], [shown(result)], **look)
        if not stays:
            for side in (-1, 1):
                corner = (end[0] - 19 * side, end[1] - 19)
                drawing.line([corner, (end[0] + 19 * side, end[1] + 19)], stroke=VERMILLION, stroke_width=3)
            drawing.text(end, shown(result), halo=1)
    neurons(drawing, after, ("", ""), fill=LIGHT_GREEN, r=20)
    drawing.text((left, 364), "x", font_weight="bold")
    drawing.text((left + 115, 364), "y", font_weight="bold")


def _axes_compared(say: Say, own: str) -> Drawing:
    values = np.array([[1, 3, 5, 7], [3, 1, 1, 3], [5, 8, 3, 2]])
    drawing = Drawing("BatchNorm: μ over axis 0;  LayerNorm: μ over axis −1", 330)
    batch = Grid(drawing, (70, 90), (3, 4), (48, 48))
    layer = Grid(drawing, (350, 90), (3, 4), (48, 48))
    for grid, name in ((batch, "BatchNorm"), (layer, "LayerNorm")):
        grid.fill(LIGHT_BLUE if name == own else WHITE)
        grid.numbers(values)
        grid.drawing.text((grid.middle[0], 26), name, font_weight="bold", fill=BLUE if name == own else GREY)
        grid.drawing.text((grid.middle[0], 66), say("특징", "features"))
    for number in range(4):
        batch.frame(range(3), range(number, number + 1), stroke=BLUE if own == "BatchNorm" else GREY)
        drawing.text((batch.centre(0, number)[0], 274), shown(values[:, number].mean()), font_weight="bold")
        drawing.arrow([(batch.centre(0, number)[0], 238), (batch.centre(0, number)[0], 258)])
    for number in range(3):
        layer.frame(range(number, number + 1), range(4), stroke=BLUE if own == "LayerNorm" else GREY)
        drawing.arrow([(layer.right + 4, layer.centre(number, 0)[1]), (layer.right + 26, layer.centre(number, 0)[1])])
        drawing.text((layer.right + 56, layer.centre(number, 0)[1]), shown(values[number].mean()), font_weight="bold")
    drawing.text((36, 162), say("표본", "batch"))
    drawing.text((36, 274), "μ", font_weight="bold", font_size=24)
    drawing.text((layer.right + 56, 66), "μ", font_weight="bold", font_size=24)
    drawing.text((batch.middle[0], 308), "mean(axis=0)")
    drawing.text((layer.middle[0], 308), "mean(axis=−1)")
    return drawing


PICTURES = (
    Picture("dropout", "neurons", dropout),
    Picture("batch-normalisation", "axis", batch_normalisation),
    Picture("layer-normalisation", "axis", layer_normalisation),
    Picture("early-stopping", "patience", early_stopping),
    Picture("metrics", "confusion", metrics),
)
