"""An exception of foreign code as bounded plain text. Asking it for its text may itself raise or never end."""

from __future__ import annotations

import linecache
from types import TracebackType
from typing import Any

SUBMISSION = "submission.py"
_MOST_FRAMES = 12
_MOST_CHARACTERS = 2000
_MOST_CLASSES = 12


def describe(error: BaseException, source_file: str = SUBMISSION) -> dict[str, Any]:
    """Return the classes, the text and the traceback of an exception, all bounded.

    Args:
        error: What was raised.
        source_file: Only lines of this file are shown: the rest is ours and would only confuse.
    """
    names = [str(kind.__name__)[:80] for kind in type(error).__mro__ if kind is not object]
    message = _text_of(error)
    lines = _lines(error.__traceback__, source_file)
    head = ["Traceback (most recent call last):", *lines] if lines else []
    return {
        "types": names[:_MOST_CLASSES],
        "message": message,
        "traceback": "\n".join([*head, f"{names[0]}: {message}" if message else names[0]])[: 2 * _MOST_CHARACTERS],
    }


def remember_source(source: str, source_file: str = SUBMISSION) -> None:
    """Let tracebacks show the lines of a source that is not a file."""
    linecache.cache[source_file] = (len(source), None, source.splitlines(keepends=True), source_file)


class SourceLoader:
    """Gives the source of a module that is not a file to whoever looks for it: AutoGraph, which forgets what
    `remember_source` has said, inspect, doctest.

    Args:
        source: The whole source.
    """

    def __init__(self, source: str) -> None:
        self._source = source

    def get_source(self, name: str) -> str:
        """Return the source, as loaders do."""
        del name
        return self._source


def _text_of(error: BaseException) -> str:
    try:
        return str(error)[:_MOST_CHARACTERS]
    except BaseException as second:  # noqa: BLE001  (str() of a foreign exception runs foreign code)
        return f"(its text could not be shown: {type(second).__name__})"[:_MOST_CHARACTERS]


def _lines(traceback: TracebackType | None, source_file: str) -> list[str]:
    found: list[str] = []
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == source_file:
            name = traceback.tb_frame.f_code.co_name
            found.append(f'  File "{source_file}", line {traceback.tb_lineno}, in {name}')
            line = linecache.getline(source_file, traceback.tb_lineno).strip()[:200]
            if line:
                found.append(f"    {line}")
        traceback = traceback.tb_next
    if len(found) > 2 * _MOST_FRAMES:
        middle = f"  ... {(len(found) - 2 * _MOST_FRAMES) // 2} more calls ..."
        found = [*found[:_MOST_FRAMES], middle, *found[-_MOST_FRAMES:]]
    return found
