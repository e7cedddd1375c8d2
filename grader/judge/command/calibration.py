"""Evidence for bars: what calibration.json holds.

One piece of evidence is about one number of one check, on one data set and one device. The bar itself stands in
checks.py; evidence says how far the solution stays above it, in standard deviations, and that no wrong answer passes.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, NamedTuple

from grader.judge.command.spread import Spread

FILE = "calibration.json"
_ABOUT = "Written by `grader calibrate`. Measure again instead of changing a number."


class Key(NamedTuple):
    """What a piece of evidence is about."""

    check: str
    name: str
    data: str
    device: str

    def __str__(self) -> str:
        """Return it in words."""
        where = f"on {self.data}, {self.device}" if self.data else f"on the {self.device}"
        return f"{self.check}: {self.name} {where}"


@dataclass(frozen=True)
class Evidence:
    """What the solution measured, again and again.

    Args:
        check: Name of the check.
        name: Name of the number.
        data: Name of the data set; may be empty.
        device: "cpu" or "gpu".
        better: "higher" or "lower".
        full_at: The bar then; None if it was not the same in every run.
        spread: How the values lie.
        suggested: A bar that lies four standard deviations from the mean, rounded to the safe side.
        distance: From the bar to the mean in standard deviations; None if the values do not vary, or the bar does.
        seeds: Of the gradings, to repeat them.
        solution: sha256 of solution.py.
        versions: Of the packages that the solution ran with.
    """

    check: str
    name: str
    data: str
    device: str
    better: str
    full_at: float | None
    spread: Spread
    suggested: float
    distance: float | None
    seeds: tuple[int, ...]
    solution: str
    versions: Mapping[str, str]

    @property
    def key(self) -> Key:
        """What it is about."""
        return Key(self.check, self.name, self.data, self.device)


@dataclass(frozen=True)
class WrongNumber:
    """What a wrong answer measured of one number.

    Args:
        name: Name of the number.
        better: "higher" or "lower".
        full_at: The bar then; the easiest one, if there were several.
        values: What came; None for NaN and infinity.
    """

    name: str
    better: str
    full_at: float
    values: tuple[float | None, ...]

    @property
    def spread(self) -> Spread:
        """How the values lie."""
        return Spread.of(self.values)

    @property
    def best(self) -> float:
        """The value that is nearest to passing, or farthest past it."""
        return self.spread.best(self.better)

    @property
    def distance(self) -> float:
        """How many standard deviations of its own the bar is away.

        An error that is five to fifteen without training has a wide spread and still never comes near a bar of 0.02: so
        where all values are positive, their logarithms are looked at, too, and the clearer view counts.
        """
        finite = [value for value in self.values if value is not None]
        plain = -self.spread.distance(self.full_at, self.better)
        if not finite or min(*finite, self.full_at) <= 0:
            return plain
        powers = Spread.of([math.log(value) for value in finite])
        return max(plain, -powers.distance(math.log(self.full_at), self.better))


@dataclass(frozen=True)
class WrongEvidence:
    """What a wrong answer did in a check that it must fail, again and again.

    Args:
        answer: Name of the wrong answer.
        check: Name of the check.
        data: Names of the data sets that were measured, joined by "+"; may be empty.
        device: "cpu" or "gpu".
        runs: Number of gradings.
        passed: How many of them it passed.
        numbers: What it measured there.
        source: sha256 of the file.
    """

    answer: str
    check: str
    data: str
    device: str
    runs: int
    passed: int
    numbers: tuple[WrongNumber, ...]
    source: str

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What it is about."""
        return self.answer, self.check, self.data, self.device

    @property
    def distance(self) -> float:
        """How many standard deviations of its own it stays below passing, at least.

        A check that measures two numbers is failed by the worse one; one that ends before it measures anything is
        failed for a reason that no luck changes.
        """
        away = [
            number.distance for number in self.numbers if len(number.values) >= self.runs and None not in number.values
        ]
        return max(away, default=math.inf)


@dataclass(frozen=True)
class Calibration:
    """Everything that calibration.json holds."""

    evidence: tuple[Evidence, ...] = ()
    wrong: tuple[WrongEvidence, ...] = ()

    @classmethod
    def read(cls, text: str) -> Calibration:
        """Return what a calibration.json says; nothing if there is none.

        Raises:
            ValueError: it was not written by this command.
        """
        if not text.strip():
            return cls()
        try:
            said = json.loads(text)
            evidence = tuple(_evidence(item) for item in said["evidence"])
            return cls(evidence, tuple(_wrong_evidence(item) for item in said["wrong"]))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise ValueError(f"{FILE} is not what `grader calibrate` writes: {type(error).__name__}: {error}") from None

    def merged(self, new: Calibration) -> Calibration:
        """Return both; where both speak of the same, the new one."""
        evidence = {item.key: item for item in (*self.evidence, *new.evidence)}
        wrong = {one.key: one for one in (*self.wrong, *new.wrong)}
        return Calibration(
            tuple(item for _, item in sorted(evidence.items())), tuple(one for _, one in sorted(wrong.items()))
        )

    def as_json(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {
            "about": _ABOUT,
            "evidence": [_plain(asdict(item)) for item in self.evidence],
            "wrong": [_plain(asdict(one)) for one in self.wrong],
        }

    def text(self) -> str:
        """Return the content of calibration.json, the same for the same evidence."""
        return json.dumps(self.as_json(), indent=1, ensure_ascii=True, allow_nan=False) + "\n"


def hash_of(source: str) -> str:
    """Return the sha256 of a source, in hex."""
    return hashlib.sha256(source.encode()).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return float(f"{value:.12g}")  # the rest is noise that would make files differ
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _evidence(item: Mapping[str, Any]) -> Evidence:
    fit = _fitting(Evidence, item)
    return Evidence(**{**fit, "spread": _spread(fit["spread"]), "seeds": tuple(fit["seeds"])})


def _wrong_evidence(item: Mapping[str, Any]) -> WrongEvidence:
    fit = _fitting(WrongEvidence, item)
    numbers = [_fitting(WrongNumber, number) for number in fit["numbers"]]
    if not all(value is None or type(value) in (int, float) for number in numbers for value in number["values"]):
        raise ValueError("values must be numbers")
    return WrongEvidence(
        **{**fit, "numbers": tuple(WrongNumber(**{**one, "values": tuple(one["values"])}) for one in numbers)}
    )


def _spread(item: Mapping[str, Any]) -> Spread:
    fit = _fitting(Spread, item)
    if any(type(value) not in (int, float) for value in fit.values()):
        raise ValueError("a spread must be numbers")
    return Spread(**fit)


def _fitting(kind: type, item: Mapping[str, Any]) -> dict[str, Any]:
    names = {one.name: str(one.type) for one in fields(kind)}
    if set(item) != set(names):
        raise ValueError(f"{kind.__name__} must have exactly {', '.join(names)}")
    for name, wanted in names.items():
        if type(item[name]) not in _EXACT.get(wanted, (type(item[name]),)):
            raise ValueError(f"{name} must be {wanted}")
    return dict(item)


_EXACT: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "float": (int, float),
    "float | None": (int, float, type(None)),
}
