"""Pictures of unit 9 on handwritten digits: two networks, and losses that part."""

from __future__ import annotations

import numpy as np

from scripts.pictures.drawing import (
    BLUE,
    GREEN,
    GREY,
    LIGHT_BLUE,
    LIGHT_GREEN,
    LIGHT_ORANGE,
    LIGHT_PURPLE,
    VERMILLION,
    Drawing,
)
from scripts.pictures.network import column, connect, neurons
from scripts.pictures.picture import Picture, Say
from scripts.pictures.plot import Plot

# One training of tame-overfitting on MNIST: epoch, loss on the training data, loss on new images.
_PLAIN = np.array(
    [
        (1, 1.94, 1.85), (2, 1.69, 1.56), (4, 1.41, 1.35), (6, 1.19, 1.26), (8, 1.01, 1.27), (10, 0.85, 1.27),
        (15, 0.53, 1.30), (20, 0.32, 1.37), (30, 0.13, 1.50), (40, 0.06, 1.60), (60, 0.02, 1.75), (80, 0.01, 1.86),
        (100, 0.01, 1.96),
    ]
)  # fmt: skip
_DROPOUT = np.array(
    [
        (1, 2.10), (2, 1.93), (4, 1.60), (6, 1.42), (8, 1.38), (10, 1.34), (15, 1.25), (20, 1.22), (30, 1.22),
        (40, 1.25), (60, 1.29), (80, 1.36), (100, 1.43),
    ]
)  # fmt: skip


def dense_network(say: Say) -> Drawing:
    """784 pixels, 64 hidden neurons, ten probabilities; only some of the neurons are drawn."""
    drawing = Drawing("784 → 64 ReLU → 10", 400)
    columns = [column(120, 175, 5, 62), column(330, 175, 4, 72), column(530, 175, 5, 62)]
    connect(drawing, columns[0], columns[1])
    connect(drawing, columns[1], columns[2])
    colours = (LIGHT_BLUE, LIGHT_ORANGE, LIGHT_GREEN)
    words = (("", "", "⋮", "", ""), ("", "", "⋮", ""), ("0", "1", "⋮", "8", "9"))
    for places, colour, word in zip(columns, colours, words, strict=True):
        neurons(drawing, places, word, fill=colour, r=22)
    for places, name, size in zip(columns, ("x", "h", "p"), ("784", "64", "10"), strict=True):
        drawing.text((places[0][0], 340), name, font_weight="bold", font_size=24)
        drawing.text((places[0][0], 372), size, fill=GREY)
    drawing.text((225, 340), "ReLU", fill=VERMILLION)
    drawing.text((430, 340), say("소프트맥스", "softmax"), fill=VERMILLION)
    return drawing


def convolutional_network(say: Say) -> Drawing:
    """The network of the worked example: planes become smaller and more, then lie in a row."""
    drawing = Drawing("28x28 → 26x26x16 → 13x13x16 → 11x11x32 → 5x5x32 → 800 → 10", 330)
    stages = (
        (14.0, 104.0, 1, "28 x 28", "", LIGHT_BLUE),
        (146.0, 90.0, 4, "26 x 26 x 16", say("합성곱", "convolution"), LIGHT_ORANGE),
        (276.0, 50.0, 4, "13 x 13 x 16", say("풀링", "pooling"), LIGHT_PURPLE),
        (366.0, 42.0, 6, "11 x 11 x 32", say("합성곱", "convolution"), LIGHT_ORANGE),
        (466.0, 22.0, 6, "5 x 5 x 32", say("풀링", "pooling"), LIGHT_PURPLE),
    )
    for number, (left, side, planes, size, name, colour) in enumerate(stages):
        for plane in range(planes):
            shift = 6.0 * (plane - (planes - 1) / 2)
            drawing.rect((left + shift + 9, 150 - side / 2 + shift), (side, side), fill=colour)
        middle, low = left + side / 2 + 9, 40 if number % 2 else 262
        drawing.text((middle, low), name or "x", font_weight="bold", font_size=18)
        drawing.text((middle, low + 24), size, fill=GREY, font_size=17)
    drawing.rect((546, 66), (16, 168), fill=LIGHT_GREEN)
    drawing.text((554, 40), "800", fill=GREY, font_size=17)
    outputs = column(616, 150, 5, 36)
    connect(drawing, [(562.0, 110.0), (562.0, 150.0), (562.0, 190.0)], [(x - 15, y) for x, y in outputs])
    neurons(drawing, outputs, [""] * 5, fill=LIGHT_GREEN, r=15)
    drawing.text((586, 262), say("밀집층", "dense"), font_weight="bold", font_size=18)
    drawing.text((616, 286), "10", fill=GREY, font_size=17)
    return drawing


def losses_that_part(say: Say) -> Drawing:
    """Loss over epochs: a plain network memorises, one with dropout does not."""
    drawing = Drawing(say("과적합과 드롭아웃", "Overfitting and dropout"), 410)
    plot = Plot(drawing, (56, 24, 560, 320), (0, 100), (0, 2.2))
    plot.axes((0, 20, 40, 60, 80, 100), (0, 0.5, 1, 1.5, 2))
    plot.curve(_PLAIN[:, 0], _PLAIN[:, 1], stroke=BLUE, stroke_dasharray="12 6")
    plot.curve(_PLAIN[:, 0], _PLAIN[:, 2], stroke=VERMILLION)
    plot.curve(_DROPOUT[:, 0], _DROPOUT[:, 1], stroke=GREEN)
    plot.label(46, 1.95, say("평범한 신경망, 새 이미지", "plain, new images"), fill=VERMILLION)
    plot.label(70, 1.12, say("드롭아웃, 새 이미지", "dropout, new images"), fill=GREEN)
    plot.label(58, 0.2, say("평범한 신경망, 학습 데이터", "plain, training data"), fill=BLUE)
    drawing.text((336, 388), say("에폭", "epoch"))
    return drawing


PICTURES = (
    Picture("mnist-dense", "network", dense_network),
    Picture("mnist-cnn", "layers", convolutional_network),
    Picture("tame-overfitting", "losses", losses_that_part),
)
