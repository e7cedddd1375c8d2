"""Curves of training: what the student's code reported, and what the grader measured, as charts and as a table.

Points of the student's code are claims. They are shown as such, and thinned here, so that a page stays small.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple, TypeVar

from django.utils.translation import gettext as _

from grader.judge.visible_text import visible_text
from grader.web.measured import full_marks, in_language, number

MOST_DRAWN = 150  # points of one curve: a chart is not wider than this many dots that can be told apart
MOST_ROWS = 30
MOST_NAMES = 8
MOST_PANELS = 4
MOST_RUNS = 12  # of one check; the latest are shown
STYLES = 4  # colours and dashes for curves of the student's code, in site.css and charts.js
BY_GRADER = "grader"
VALIDATION = "val_"
UNITS = ("epoch", "step", "episode")

Point = Mapping[str, Any]
T = TypeVar("T")


class _Curve(NamedTuple):
    """One line of a chart; `style` names its colour and dashes."""

    name: str
    style: str
    points: dict[float, float]


class _Key(NamedTuple):
    """Points that belong to one curve over one axis."""

    check: str
    attempt: int
    run: int
    unit: str


@dataclass(frozen=True)
class PointsTable:
    """The points as text; `total` says how many there were before thinning."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: int


@dataclass(frozen=True)
class Run:
    """One training run of one check.

    Args:
        key: Names it on the page.
        title: What it is called there: the attempt and the number of the run, as far as there are several.
        reached: How far it came, such as "epoch 3 of 5".
        chart: What charts.js draws.
        table: The same as text.
        is_open: Whether it starts unfolded: the latest of its check.
        has_claims: Whether some points were reported by the student's code.
    """

    key: str
    title: str
    reached: str
    chart: dict[str, Any]
    table: PointsTable
    is_open: bool
    has_claims: bool


def runs_of(check: Mapping[str, Any], metrics: Iterable[Point]) -> list[Run]:
    """Return the training runs of one check, in the order in which they began.

    Args:
        check: A check as `present` shows it; its measurements are drawn with their bars.
        metrics: All points of the grading.
    """
    points = sorted((point for point in metrics if _is_point(point, check["name"])), key=_key)
    groups = [(key, list(group)) for key, group in groupby(points, _key)][-MOST_RUNS:]
    return [
        _run(key, group, check, groups=[other for other, _group in groups], is_open=place == len(groups))
        for place, (key, group) in enumerate(groups, 1)
    ]


def words_of_progress(point: Point) -> str:
    """Say how far a run is: "epoch 3 of 5"."""
    words = {"step": number(round(point["step"], 1)), "of": number(point["of"] or 0)}
    of_known = bool(point["of"])
    match point["unit"]:
        case "epoch":
            return (_("epoch %(step)s of %(of)s") if of_known else _("epoch %(step)s")) % words
        case "episode":
            return (_("episode %(step)s of %(of)s") if of_known else _("episode %(step)s")) % words
        case _:
            return (_("step %(step)s of %(of)s") if of_known else _("step %(step)s")) % words


def _is_point(point: Point, check: str) -> bool:
    # Gradings from before there were curves hold reports of another shape.
    return point.get("name") == check and isinstance(point.get("values"), Mapping) and "step" in point


def _key(point: Point) -> _Key:
    unit = point["unit"] if point["unit"] in UNITS else "step"
    return _Key(point["name"], point.get("attempt") or 1, point.get("run") or 1, unit)


def _run(key: _Key, points: list[Point], check: Mapping[str, Any], *, groups: list[_Key], is_open: bool) -> Run:
    points = sorted(points, key=lambda point: float(point["step"]))
    claims = [point for point in points if point["by"] != BY_GRADER]
    return Run(
        key="-".join(map(str, key)),
        title=_title(key, groups),
        reached=words_of_progress(points[-1]),
        chart={
            "unit": _unit(key.unit),
            "of": points[-1]["of"],
            "panels": _panels(points, _measurements(check, key)),
        },
        table=_table(points, key.unit),
        is_open=is_open,
        has_claims=bool(claims),
    )


def _title(key: _Key, groups: list[_Key]) -> str:
    attempts = sorted({other.attempt for other in groups})
    runs = sorted({other.run for other in groups if other.attempt == key.attempt})
    words = {"attempt": key.attempt, "run": runs.index(key.run) + 1}  # runs are numbered on over attempts
    if len(attempts) > 1 and len(runs) > 1:
        return _("Attempt %(attempt)s, training %(run)s") % words
    if len(attempts) > 1:
        return _("Attempt %(attempt)s") % words
    if len(runs) > 1:
        return _("Training %(run)s") % words
    return _("Training curves")


def _unit(unit: str) -> str:
    return {"epoch": _("epoch"), "episode": _("episode")}.get(unit, _("step"))


# --- charts ---


def _panels(points: list[Point], measurements: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    names = _names(points)
    kinds = dict.fromkeys(_kind(name) for name in names)
    ordered = sorted(kinds, key=lambda kind: {"loss": 0, "accuracy": 1}.get(kind, 2))
    return [
        _panel(
            kind,
            [name for name in names if _kind(name) == kind],
            points,
            [measurement for measurement in measurements if _kind(measurement["name"]) == kind],
        )
        for kind in ordered[:MOST_PANELS]
    ]


def _panel(kind: str, names: list[str], points: list[Point], measurements: list[Mapping[str, Any]]) -> dict[str, Any]:
    curves = [*_claimed(kind, names, points), *_measured(kind, names, points)]
    last = max((x for curve in curves for x in curve.points), default=0.0)
    curves += _finals(measurements, last)
    x = sorted({x for curve in curves for x in curve.points})
    bars = {_short(each["full_at"]): full_marks(each) for each in measurements}
    title = {"loss": _("Loss"), "accuracy": _("Accuracy")}.get(kind, visible_text(kind))
    ends = ", ".join(f"{curve.name} {number(list(curve.points.values())[-1])}" for curve in curves)
    return {
        "title": title,
        "label": _("%(title)s. Last values: %(values)s.") % {"title": title, "values": ends},
        "isShare": kind == "accuracy",
        "x": x,
        "curves": [
            {"name": curve.name, "style": curve.style, "y": [_short(curve.points.get(place)) for place in x]}
            for curve in curves
        ],
        "bars": [{"at": at, "name": name} for at, name in bars.items()],
    }


def _claimed(kind: str, names: list[str], points: list[Point]) -> list[_Curve]:
    claims = [point for point in points if point["by"] != BY_GRADER]
    looks = _looks(kind, _only_in(claims, names))
    return [_Curve(label, style, _curve(name, claims)) for name, (label, style) in looks.items()]


def _measured(kind: str, names: list[str], points: list[Point]) -> list[_Curve]:
    own = [point for point in points if point["by"] == BY_GRADER]
    looks = _looks(kind, _only_in(own, names))
    words = _("%(name)s, measured by the grader")
    return [
        _Curve(words % {"name": label}, "measured" if style == "1" else "measured-2", _curve(name, own))
        for name, (label, style) in looks.items()
    ]


def _finals(measurements: list[Mapping[str, Any]], last: float) -> list[_Curve]:
    """Put what the examiner measured in the end at the end of the chart; one alone needs no other name."""
    found = [each for each in measurements if each["value"] is not None]
    names = [in_language(each["title"]) for each in found] if len(found) > 1 else [""]
    words = _("%(name)s, measured by the grader")
    labels = [words % {"name": name} if name else _("measured by the grader") for name in names]
    return [_Curve(label, "final", {last: float(each["value"])}) for label, each in zip(labels, found, strict=False)]


def _looks(kind: str, names: list[str]) -> dict[str, tuple[str, str]]:
    """Return label and style of each curve: training and validation look the same in every chart."""
    bases = {name.removeprefix(VALIDATION) for name in names}
    if len(bases) == 1 and (kind in {"loss", "accuracy"} or len(names) > 1):
        is_validation = {name: name.startswith(VALIDATION) for name in names}
        return {name: (_("validation"), "2") if is_validation[name] else (_("training"), "1") for name in names}
    return {name: (visible_text(name), str(place % STYLES + 1)) for place, name in enumerate(names)}


def _only_in(points: list[Point], names: list[str]) -> list[str]:
    return [name for name in names if any(name in point["values"] for point in points)]


def _curve(name: str, points: list[Point]) -> dict[float, float]:
    pairs = [(float(point["step"]), float(point["values"][name])) for point in points if name in point["values"]]
    return dict(_thinned(pairs, MOST_DRAWN))


def _kind(name: str) -> str:
    """Return which quantities share a chart: losses, accuracies, and any other with its own validation."""
    base = name.removeprefix(VALIDATION)
    if "loss" in base:
        return "loss"
    return "accuracy" if "acc" in base else base


def _measurements(check: Mapping[str, Any], key: _Key) -> list[Mapping[str, Any]]:
    attempts = [each for attempt in check["attempts"] for each in attempt["measurements"]]
    return [each for each in attempts or check["measurements"] if each["run"] == key.run]


# --- the table ---


def _table(points: list[Point], unit: str) -> PointsTable:
    names = _names(points)
    shown = _thinned(_whole_first(points), MOST_ROWS)
    return PointsTable(
        names=(_unit(unit), *map(visible_text, names), _("seconds"), _("source")),
        rows=tuple(_row(point, names) for point in shown),
        total=len(points),
    )


def _row(point: Point, names: list[str]) -> tuple[str, ...]:
    values = [number(float(point["values"][name])) if name in point["values"] else "" for name in names]
    source = _("grader") if point["by"] == BY_GRADER else _("your code")
    return (number(round(point["step"], 2)), *values, f"{float(point['seconds']):.1f}", source)


def _whole_first(points: list[Point]) -> list[Point]:
    """Leave out points inside an epoch where there are too many: those at its end know most."""
    if len(points) <= MOST_ROWS:
        return points
    whole = [point for point in points[:-1] if float(point["step"]).is_integer()]
    return [*whole, points[-1]]


def _names(points: list[Point]) -> list[str]:
    return list(dict.fromkeys(name for point in points for name in point["values"]))[:MOST_NAMES]


def _thinned(items: Sequence[T], most: int) -> list[T]:
    """Return at most so many of them, evenly spread, the first and the last among them."""
    if len(items) <= most:
        return list(items)
    return [items[round(place * (len(items) - 1) / (most - 1))] for place in range(most)]


def _short(value: float | None) -> float | None:
    return None if value is None else float(f"{value:.6g}")
