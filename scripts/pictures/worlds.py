"""The picture of Q-learning: a grid world with a near small treasure and a far large one."""

from __future__ import annotations

from scripts.pictures.drawing import BLUE, GREY, LIGHT_BLUE, LIGHT_GREEN, LIGHT_ORANGE, VERMILLION, WHITE, Drawing
from scripts.pictures.grid import Grid
from scripts.pictures.picture import Picture, Say


def world(say: Say) -> Drawing:
    """Four rows and five columns; the numbers are states."""
    drawing = Drawing(say("격자 세계", "A grid world"), 330)
    columns, walls, start, small, large = 5, (6, 13), 7, 1, 19
    near, far = (7, 2, 1), (7, 8, 9, 14, 19)
    grid = Grid(drawing, (60, 34), (4, columns), (66, 66))
    grid.fill(WHITE)
    special = ((start, LIGHT_BLUE), (small, LIGHT_ORANGE), (large, LIGHT_GREEN))
    for state, colour in (*special, *((wall, GREY) for wall in walls)):
        row, column = divmod(state, columns)
        grid.fill(colour, range(row, row + 1), range(column, column + 1))
    for state in range(4 * columns):
        x, y = grid.centre(*divmod(state, columns))
        if state not in walls:
            drawing.text((x - 20, y - 18), str(state), font_size=16, fill=GREY)
    for path, colour in ((near, VERMILLION), (far, BLUE)):
        points = [grid.centre(*divmod(state, columns)) for state in path]
        (x0, y0), (x1, y1) = points[-2:]
        points[-1] = (x0 + 0.5 * (x1 - x0), y0 + 0.5 * (y1 - y0))
        drawing.arrow(points, stroke=colour, stroke_width=3)
    for state, words in ((start, say("출발", "start")), (small, "+3"), (large, "+20")):
        x, y = grid.centre(*divmod(state, columns))
        drawing.text((x, y + 12), words, font_weight="bold", halo=1)
    left = grid.right + 110
    drawing.text((left, 80), say("위 0", "up 0"))
    drawing.text((left + 76, 150), say("오른쪽 1", "right 1"))
    drawing.text((left, 220), say("아래 2", "down 2"))
    drawing.text((left - 66, 150), say("왼쪽 3", "left 3"))
    for end in ((0, -48), (34, 0), (0, 48), (-28, 0)):
        drawing.arrow([(left, 150), (left + end[0], 150 + end[1])], stroke=GREY)
    drawing.rect((left - 60, 254), (24, 24), fill=GREY)
    drawing.text((left + 10, 266), say("벽", "wall"))
    return drawing


PICTURES = (Picture("q-learning", "world", world),)
