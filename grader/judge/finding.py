"""What an examiner says of one check, taken from a decoded frame.

Believed for its own exercise only, and only in this form: a verdict with the fraction that belongs to it, sentences
and details of bounded size. The examiner runs an instructor's code, which may have written the frame itself.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NoReturn

from grader.judge.measurements import read_measurements
from grader.judge.text import Text

_MOST_DETAIL_CHARACTERS = 20_000
_MOST_CHARACTERS = 4000
_MOST_CLASSES = 12
_MOST_CLASS_CHARACTERS = 80
_MOST_DEPTH = 16
_LARGEST_INTEGER = 1 << 100
_SYMPTOM = re.compile(r"[a-z_]{0,40}")
_VERDICTS = ("passed", "partial", "failed", "error", "gone")


@dataclass(frozen=True)
class Finding:
    """How one check ended, as the examiner reports it.

    Args:
        verdict: "passed", "partial", "failed", "error" or "gone".
        fraction: Part of the points earned, 0 to 1.
        reason: What was wrong.
        hint: The mistake's name.
        details: Plain JSON values.
        types: Classes of the exception that the student's code raised.
        text: Its text.
        traceback: The student's own lines of its traceback.
        symptom: What a check that trains saw of the mistake, such as "weights_unchanged"; empty if nothing.
        measurements: What the check measured and compared with a bar.
    """

    verdict: str
    fraction: float = 0.0
    reason: Text | None = None
    hint: Text | None = None
    details: dict[str, Any] = field(default_factory=dict)
    types: tuple[str, ...] = ()
    text: str = ""
    traceback: str = ""
    symptom: str = ""
    measurements: tuple[dict[str, Any], ...] = ()


def read_finding(report: Any) -> Finding:
    """Return the finding in a decoded report.

    Raises:
        ValueError: the report has another form. Its text quotes nothing that the report says.
    """
    if type(report) is not dict:
        raise ValueError("a report must be a dict")
    verdict = report.get("verdict")
    if type(verdict) is not str or verdict not in _VERDICTS:
        raise ValueError(f"a verdict must be one of {_VERDICTS}")
    return Finding(
        verdict=verdict,
        fraction=_fraction(verdict, report.get("fraction")),
        reason=_sentence(report.get("reason")),
        hint=_sentence(report.get("hint")),
        details=_details(report.get("details", "{}")),
        types=_types(report.get("types", [])),
        text=text_in(report, "text"),
        traceback=text_in(report, "traceback"),
        symptom=_symptom(report.get("symptom", "")),
        measurements=read_measurements(report.get("measurements", [])),
    )


def text_in(said: Any, name: str) -> str:
    """Return a text in a decoded value that should be a dict, cut; empty if there is none."""
    value = said.get(name) if type(said) is dict else None
    return value[:_MOST_CHARACTERS] if type(value) is str else ""


def plain_json(value: Any, depth: int = 0) -> Any:
    """Return a value if it is plain JSON, with half surrogate pairs replaced.

    Raises:
        ValueError: it is not, it is nested too deep, or a number is too large or not finite.
    """
    if depth > _MOST_DEPTH:
        raise ValueError(f"JSON may be nested at most {_MOST_DEPTH} deep")
    plain = _PLAIN.get(type(value))
    if plain is None:
        raise ValueError(f"{type(value).__name__} is not plain JSON")
    return plain(value, depth)


def _fraction(verdict: str, fraction: Any) -> float:
    if verdict != "partial":
        if fraction is not None:
            raise ValueError("only a partial pass has a fraction")
        return 1.0 if verdict == "passed" else 0.0
    if type(fraction) is not float or not 0 < fraction < 1:  # refuses NaN too
        raise ValueError("the fraction of a partial pass must be between 0 and 1")
    return fraction


def _sentence(pair: Any) -> Text | None:
    if pair is None:
        return None
    if type(pair) is not list or len(pair) != 2 or any(type(text) is not str for text in pair):
        raise ValueError("a sentence must be a list of two texts")
    ko, en = pair
    return Text(ko[:_MOST_CHARACTERS], en[:_MOST_CHARACTERS])


def _types(names: Any) -> tuple[str, ...]:
    if type(names) is not list or any(type(name) is not str for name in names):
        raise ValueError("the classes of an exception must be a list of texts")
    return tuple(name[:_MOST_CLASS_CHARACTERS] for name in names[:_MOST_CLASSES])


def _symptom(symptom: Any) -> str:
    if type(symptom) is not str or not _SYMPTOM.fullmatch(symptom):
        raise ValueError('a symptom must be at most 40 lower-case letters and "_"')
    return symptom


def _details(text: Any) -> dict[str, Any]:
    if type(text) is not str or len(text) > _MOST_DETAIL_CHARACTERS:
        raise ValueError(f"details must be JSON of at most {_MOST_DETAIL_CHARACTERS} characters")
    try:
        details = json.loads(text, parse_constant=_refuse_constant)
    except RecursionError:
        raise ValueError("details are nested too deep") from None
    except ValueError:  # its text would hold the whole document
        raise ValueError("details are not JSON") from None
    if type(details) is not dict:
        raise ValueError("details must be a JSON object")
    return plain_json(details)  # type: ignore[no-any-return]


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _clean(text: Any) -> str:
    if type(text) is not str:
        raise ValueError("keys of JSON must be texts")
    return text.encode("utf-8", "replace").decode()


def _number(value: float, _: int) -> float:
    if not -_LARGEST_INTEGER < value < _LARGEST_INTEGER if type(value) is int else not math.isfinite(value):
        raise ValueError("a number is too large or not finite")
    return value


def _same(value: Any, _: int) -> Any:
    return value


_PLAIN: dict[type, Callable[[Any, int], Any]] = {
    type(None): _same,
    bool: _same,
    int: _number,
    float: _number,
    str: lambda value, _: _clean(value),
    list: lambda value, depth: [plain_json(item, depth + 1) for item in value],
    dict: lambda value, depth: {_clean(key): plain_json(item, depth + 1) for key, item in value.items()},
}
