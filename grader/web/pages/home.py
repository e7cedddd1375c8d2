"""The course: every exercise by unit, and how far this user has come."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from grader.catalogue.access import published_units
from grader.catalogue.models import Exercise
from grader.submissions.access import best_scores


@dataclass(frozen=True)
class ExerciseRow:
    """An exercise as the list shows it; `state` is "solved", "started" or "new"."""

    slug: str
    title: str
    summary: str
    difficulty: int
    minutes: int
    best: float | None
    max_score: int
    state: str


@dataclass(frozen=True)
class UnitRows:
    """A unit with its exercises."""

    number: int
    title: str
    intro: str
    rows: tuple[ExerciseRow, ...]


@dataclass(frozen=True)
class Course:
    """The whole list."""

    units: tuple[UnitRows, ...]

    @property
    def total(self) -> int:
        """How many exercises there are."""
        return sum(len(unit.rows) for unit in self.units)

    @property
    def solved(self) -> int:
        """How many of them the user has solved."""
        return sum(row.state == "solved" for unit in self.units for row in unit.rows)


def home_page(request: HttpRequest) -> HttpResponse:
    """Show the course."""
    best = best_scores(request.user) if request.user.is_authenticated else {}
    return render(request, "web/home.html", {"course": _course(request, best, get_language() or "en")})


def _course(request: HttpRequest, best: Mapping[str, tuple[float, int]], language: str) -> Course:
    return Course(
        tuple(
            UnitRows(
                number=unit.number,
                title=unit.title(language),
                intro=unit.intro(language),
                rows=tuple(_row(exercise, best.get(exercise.slug), language) for exercise in unit.exercises.all()),
            )
            for unit in published_units(request.user)
        )
    )


def _row(exercise: Exercise, best: tuple[float, int] | None, language: str) -> ExerciseRow:
    score, max_score = best or (None, exercise.max_score)
    state = "new" if score is None else "solved" if score >= max_score else "started"
    return ExerciseRow(
        slug=exercise.slug,
        title=exercise.title(language),
        summary=exercise.summary(language),
        difficulty=exercise.difficulty,
        minutes=exercise.minutes,
        best=score,
        max_score=max_score,
        state=state,
    )
