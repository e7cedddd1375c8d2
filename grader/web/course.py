"""The course as one user sees it: units, exercises in the suggested order, and how far this user has come."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from grader.accounts.models import User
from grader.catalogue.access import published_units
from grader.catalogue.models import Exercise
from grader.submissions.access import Best, best_scores


@dataclass(frozen=True)
class Step:
    """An exercise or a unit that should be done before another."""

    place: str
    title: str
    is_done: bool


@dataclass(frozen=True)
class ExerciseRow:
    """An exercise as lists show it; `state` is "solved", "started" or "new"."""

    slug: str
    title: str
    summary: str
    difficulty: int
    minutes: int
    best: float | None
    max_score: int
    state: str
    prerequisites: tuple[Step, ...] = ()

    @property
    def is_solved(self) -> bool:
        """Whether the user has all points."""
        return self.state == "solved"


@dataclass(frozen=True)
class UnitRows:
    """A unit with its exercises."""

    number: int
    title: str
    summary: str
    intro: str
    rows: tuple[ExerciseRow, ...]
    prerequisites: tuple[int, ...] = ()

    @property
    def solved(self) -> int:
        """How many of its exercises the user has solved."""
        return sum(row.is_solved for row in self.rows)

    @property
    def minutes(self) -> int:
        """Estimated working time of all its exercises."""
        return sum(row.minutes for row in self.rows)

    @property
    def upcoming(self) -> ExerciseRow | None:
        """The first exercise that is not solved yet."""
        return next((row for row in self.rows if not row.is_solved), None)


@dataclass(frozen=True)
class Course:
    """Every published exercise, in the suggested order."""

    units: tuple[UnitRows, ...]
    best: Mapping[str, Best]

    @property
    def rows(self) -> list[ExerciseRow]:
        """All exercises in the suggested order."""
        return [row for unit in self.units for row in unit.rows]

    @property
    def total(self) -> int:
        """How many exercises there are."""
        return len(self.rows)

    @property
    def solved(self) -> int:
        """How many of them the user has solved."""
        return sum(unit.solved for unit in self.units)

    @property
    def upcoming(self) -> ExerciseRow | None:
        """The first exercise that is not solved yet."""
        return next((row for row in self.rows if not row.is_solved), None)

    def unit(self, number: int) -> UnitRows | None:
        """Return a unit; None if it has no published exercise."""
        return next((unit for unit in self.units if unit.number == number), None)

    def following(self, slug: str) -> ExerciseRow | None:
        """Return what comes after an exercise: the next one in the suggested order that is not solved yet."""
        rows = self.rows
        places = [place for place, row in enumerate(rows) if row.slug == slug]
        rest = rows[places[0] + 1 :] if places else []
        return next((row for row in rest if not row.is_solved), None)

    def steps(self, slugs: Iterable[str]) -> tuple[Step, ...]:
        """Return the exercises with these slugs; one that is not published or not there is left out."""
        by_slug = {row.slug: row for row in self.rows}
        return tuple(Step(slug, by_slug[slug].title, by_slug[slug].is_solved) for slug in slugs if slug in by_slug)

    def unit_steps(self, numbers: Iterable[int]) -> tuple[Step, ...]:
        """Return the units with these numbers; one without published exercises is left out."""
        units = [unit for unit in map(self.unit, numbers) if unit]
        return tuple(Step(str(unit.number), unit.title, unit.solved == len(unit.rows)) for unit in units)


def course_of(user: User, language: str) -> Course:
    """Return the course with this user's scores; three queries, whatever its size."""
    best = best_scores(user) if user.is_authenticated else {}
    units = published_units(user)
    exercises = {exercise.slug: exercise for unit in units for exercise in unit.exercises.all()}
    done = {slug for slug, score in best.items() if score.is_full}

    def steps(exercise: Exercise) -> tuple[Step, ...]:
        wanted = [exercises[slug] for slug in exercise.prerequisites if slug in exercises]
        return tuple(Step(other.slug, other.title(language), other.slug in done) for other in wanted)

    return Course(
        tuple(
            UnitRows(
                number=unit.number,
                title=unit.title(language),
                summary=unit.summary(language),
                intro=unit.intro(language),
                rows=tuple(_row(each, best.get(each.slug), language, steps(each)) for each in unit.exercises.all()),
                prerequisites=tuple(unit.prerequisites),
            )
            for unit in units
        ),
        best,
    )


def _row(exercise: Exercise, best: Best | None, language: str, steps: tuple[Step, ...]) -> ExerciseRow:
    return ExerciseRow(
        slug=exercise.slug,
        title=exercise.title(language),
        summary=exercise.summary(language),
        difficulty=exercise.difficulty,
        minutes=exercise.minutes,
        best=best.score if best else None,
        max_score=best.max_score if best else exercise.max_score,
        state="new" if best is None else "solved" if best.is_full else "started",
        prerequisites=steps,
    )
