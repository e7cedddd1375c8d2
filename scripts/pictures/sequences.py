"""Pictures of recurrent cells: a network unrolled in time, and the gates inside."""

from __future__ import annotations

from scripts.pictures.drawing import (
    BLUE,
    DARK_PURPLE,
    GREEN,
    LIGHT_ORANGE,
    LIGHT_PURPLE,
    PURPLE,
    VERMILLION,
    WHITE,
    Drawing,
    Point,
    Style,
)
from scripts.pictures.picture import Picture, Say


def rnn_cell(say: Say) -> Drawing:
    """Three steps of one cell: the same weights, a state that is handed on."""
    drawing = Drawing("h_t = tanh(x_t Wx + h_(t−1) Wh + b)", 370)
    drawing.text((34, 150), "h_{0}", font_size=24, font_weight="bold")
    for step in range(1, 4):
        x = 160 + 180 * (step - 1)
        drawing.arrow([(x - 102 if step > 1 else x - 100, 150), (x - 50, 150)], stroke=BLUE, stroke_width=4)
        drawing.arrow([(x, 270), (x, 192)], stroke=GREEN, stroke_width=3)
        drawing.arrow([(x, 108), (x, 58)], stroke=BLUE, stroke_width=4)
        drawing.rect((x - 48, 110), (96, 80), rx=10, fill=LIGHT_ORANGE)
        drawing.text((x, 150), "tanh", font_size=22)
        drawing.text((x, 36), f"h_{{{step}}}", font_size=24, font_weight="bold", fill=BLUE)
        drawing.text((x, 292), f"x_{{{step}}}", font_size=24, font_weight="bold", fill=GREEN)
        drawing.text((x + 26, 232), "W_{x}")
        drawing.text((x - 74, 126), "W_{h}")
    drawing.line([(572, 150), (592, 150)], stroke=BLUE, stroke_width=4)
    drawing.text((612, 146), "…", font_size=26)
    drawing.text((320, 344), say("모든 걸음의 W_{x}, W_{h}, b가 같다", "the same W_{x}, W_{h}, b in every step"))
    return drawing


def lstm_cell(say: Say) -> Drawing:
    """The long-term state runs along the top; the gates below decide what it loses, gains and shows."""
    drawing = Drawing("C_t = f ∗ C_(t−1) + i ∗ C̃,  h_t = o ∗ tanh(C_t)", 480)
    drawing.rect((84, 40), (472, 370), rx=18, fill="#FAFAFA", stroke_width=3)
    drawing.arrow([(20, 100), (622, 100)], stroke=VERMILLION, stroke_width=5)
    drawing.line([(20, 360), (492, 360)], stroke=BLUE, stroke_width=4)
    drawing.line([(116, 450), (116, 360)], stroke=GREEN, stroke_width=4)
    gates = ((150.0, "σ", "f"), (256.0, "σ", "i"), (362.0, "tanh", "C̃"), (468.0, "σ", "o"))
    for x, function, name in gates:
        drawing.arrow([(x, 360), (x, 326)], stroke=BLUE)
        _box(drawing, (x, 302), function, fill=LIGHT_ORANGE)
        _letter(drawing, (x + 22, 254), name)
    drawing.arrow([(150, 280), (150, 120)], stroke_width=3)
    drawing.arrow([(256, 280), (256, 200), (288, 200)], stroke_width=3)
    drawing.arrow([(362, 280), (362, 200), (330, 200)], stroke_width=3)
    drawing.arrow([(309, 181), (309, 120)], stroke_width=3)
    drawing.arrow([(416, 100), (416, 200), (448, 200)], stroke=VERMILLION, stroke_width=3)
    drawing.arrow([(468, 280), (468, 220)], stroke_width=3)
    drawing.arrow([(488, 200), (524, 200), (524, 360), (622, 360)], stroke=BLUE, stroke_width=4)
    _box(drawing, (416, 150), "tanh", fill=LIGHT_PURPLE)
    for place, sign in (((150.0, 100.0), "×"), ((309.0, 100.0), "+"), ((309.0, 200.0), "×"), ((468.0, 200.0), "×")):
        _operation(drawing, place, sign)
    drawing.text((36, 72), "C_{t−1}", font_weight="bold", fill=VERMILLION, font_size=22)
    drawing.text((602, 72), "C_{t}", font_weight="bold", fill=VERMILLION, font_size=22)
    drawing.text((36, 332), "h_{t−1}", font_weight="bold", fill=BLUE, font_size=22)
    drawing.text((602, 332), "h_{t}", font_weight="bold", fill=BLUE, font_size=22)
    drawing.text((146, 442), "x_{t}", font_weight="bold", fill=GREEN, font_size=22)
    drawing.text((320, 384), "[h_{t−1}, x_{t}]", fill=BLUE)
    return drawing


def gru_cell(say: Say) -> Drawing:
    """The state runs along the top and is mixed with a candidate; r decides what the candidate sees."""
    drawing = Drawing("h_t = (1 − z) ∗ h_(t−1) + z ∗ h̃", 490)
    drawing.rect((84, 40), (472, 410), rx=18, fill="#FAFAFA", stroke_width=3)
    drawing.arrow([(20, 100), (622, 100)], stroke=BLUE, stroke_width=5)
    drawing.line([(110, 100), (110, 375), (290, 375)], stroke=BLUE, stroke_width=3)
    drawing.line([(140, 480), (140, 375)], stroke=GREEN, stroke_width=3)
    drawing.arrow([(140, 425), (458, 425), (458, 326)], stroke=GREEN, stroke_width=3)
    drawing.line([(230, 362), (230, 388)], stroke="#FAFAFA", stroke_width=14)
    drawing.arrow([(189, 200), (230, 200), (230, 400), (422, 400), (422, 326)], stroke=PURPLE, stroke_width=3)
    drawing.arrow([(110, 200), (151, 200)], stroke=BLUE, stroke_width=3)
    drawing.arrow([(170, 280), (170, 220)], stroke_width=3)
    drawing.arrow([(290, 280), (290, 120)], stroke_width=3)
    drawing.arrow([(290, 220), (421, 220)], stroke_width=3)
    drawing.arrow([(440, 280), (440, 240)], stroke_width=3)
    drawing.arrow([(440, 201), (440, 120)], stroke_width=3)
    for x, function, name in ((170.0, "σ", "r"), (290.0, "σ", "z"), (440.0, "tanh", "h̃")):
        if name != "h̃":
            drawing.arrow([(x, 375), (x, 326)], stroke=BLUE, stroke_width=3)
        _box(drawing, (x, 302), function, fill=LIGHT_ORANGE)
        _letter(drawing, (x + 22, 260), name)
    _box(drawing, (290, 165), "1 − z", fill=LIGHT_PURPLE)
    for place, sign in (((290.0, 100.0), "×"), ((440.0, 100.0), "+"), ((440.0, 220.0), "×"), ((170.0, 200.0), "×")):
        _operation(drawing, place, sign)
    drawing.text((40, 72), "h_{t−1}", font_weight="bold", fill=BLUE, font_size=22)
    drawing.text((602, 72), "h_{t}", font_weight="bold", fill=BLUE, font_size=22)
    drawing.text((112, 470), "x_{t}", font_weight="bold", fill=GREEN, font_size=22)
    drawing.text((346, 376), "r ∗ h_{t−1}", fill=DARK_PURPLE)
    return drawing


def _box(drawing: Drawing, middle: Point, words: str, **style: Style) -> None:
    drawing.rect((middle[0] - 32, middle[1] - 22), (64, 44), rx=6, **style)
    drawing.text(middle, words)


def _operation(drawing: Drawing, middle: Point, sign: str) -> None:
    drawing.circle(middle, 19, fill=WHITE, stroke_width=3)
    drawing.text(middle, sign, font_size=28)


def _letter(drawing: Drawing, middle: Point, name: str) -> None:
    # Many fonts set a combining tilde beside its letter, so it is drawn as a letter of its own.
    drawing.text(middle, name[0], font_weight="bold", font_size=22)
    if len(name) > 1:
        drawing.text((middle[0], middle[1] - 15), "~", font_weight="bold", font_size=22)


PICTURES = (
    Picture("rnn-cell", "unrolled", rnn_cell),
    Picture("lstm-cell", "gates", lstm_cell),
    Picture("gru-cell", "gates", gru_cell),
)
