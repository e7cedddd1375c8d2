"""Values that are not plain: what stays in the student's process, and what travels in a packed form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


class RemoteValue:
    """Base of every proxy for something that stays in the student's process: object, function, generator, model.

    Args:
        type_name: Name of its class there. The student chose it: show it only in a bounded form.
    """

    type_name: str

    def __init__(self, type_name: str) -> None:
        self.type_name = type_name


class Unsupported(RemoteValue):
    """A value that cannot cross to the examiner: object array, masked array, set, string array.

    Args:
        type_name: Name of its class in the student's process.
        note: Why it cannot cross, in English.
    """

    note: str

    def __init__(self, type_name: str, note: str) -> None:
        super().__init__(type_name)
        self.note = note


@dataclass(frozen=True, eq=False)
class Pixels:
    """Image data that travels as uint8 and arrives at the student's function as float32 in [0, 1].

    Args:
        values: uint8 array of any shape; 255 arrives as 1.0.

    Raises:
        TypeError: the values are not a uint8 array.
    """

    values: NDArray[np.uint8]

    def __post_init__(self) -> None:
        """Refuse anything that would not survive the journey exactly."""
        given: Any = self.values
        if not isinstance(given, np.ndarray) or given.dtype != np.uint8:
            raise TypeError(f"Pixels takes a uint8 array. Received: {getattr(given, 'dtype', type(given).__name__)}")
