"""A table of numbers with square cells: images, matrices, masks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scripts.pictures.drawing import INK, WHITE, Drawing, Point, Style, shown


@dataclass(frozen=True)
class Grid:
    """Rows and columns of cells, told by their numbers from 0.

    Attributes:
        drawing: Where everything is drawn.
        corner: The top left corner.
        shape: Number of rows and of columns.
        cell: Width and height of one cell.
    """

    drawing: Drawing
    corner: Point
    shape: tuple[int, int]
    cell: Point = (40.0, 40.0)

    @property
    def right(self) -> float:
        """The right edge."""
        return self.corner[0] + self.shape[1] * self.cell[0]

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.corner[1] + self.shape[0] * self.cell[1]

    @property
    def middle(self) -> Point:
        """The middle of the whole table."""
        return (self.corner[0] + self.right) / 2, (self.corner[1] + self.bottom) / 2

    def centre(self, row: float, column: float) -> Point:
        """Return the middle of a cell."""
        return self.corner[0] + (column + 0.5) * self.cell[0], self.corner[1] + (row + 0.5) * self.cell[1]

    def fill(self, colour: str, rows: range | None = None, columns: range | None = None) -> None:
        """Draw the cells of these rows and columns, of all if none are named, in a colour."""
        for row in rows if rows is not None else range(self.shape[0]):
            for column in columns if columns is not None else range(self.shape[1]):
                x, y = self.centre(row, column)
                corner = (x - self.cell[0] / 2, y - self.cell[1] / 2)
                self.drawing.rect(corner, self.cell, fill=colour, stroke=INK, stroke_width=1)

    def numbers(self, values: np.ndarray, digits: int = 2, **style: Style) -> None:
        """Write a number into every cell."""
        for (row, column), value in np.ndenumerate(values):
            self.drawing.text(self.centre(row, column), shown(float(value), digits), **style)

    def frame(self, rows: range, columns: range, **style: Style) -> None:
        """Draw a thick line around some cells."""
        width, height = self.cell
        corner = (self.corner[0] + columns.start * width, self.corner[1] + rows.start * height)
        look: dict[str, Style] = {"fill": "none", "stroke_width": 4}
        self.drawing.rect(corner, (len(columns) * width, len(rows) * height), **(look | style))

    def title(self, words: str, **style: Style) -> None:
        """Write words above the table."""
        self.drawing.text((self.middle[0], self.corner[1] - 18), words, **{"font_weight": "bold", **style})

    def caption(self, words: str, **style: Style) -> None:
        """Write words beneath the table."""
        self.drawing.text((self.middle[0], self.bottom + 18), words, **style)


def table(drawing: Drawing, corner: Point, values: np.ndarray, cell: Point = (40.0, 40.0), colour: str = WHITE) -> Grid:
    """Draw a matrix with its numbers."""
    grid = Grid(drawing, corner, (values.shape[0], values.shape[1]), cell)
    grid.fill(colour)
    grid.numbers(values)
    return grid
