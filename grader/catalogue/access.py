"""Which exercises somebody may see. Views get them here only; to everyone else they do not exist."""

from django.db.models import Prefetch
from django.http import Http404

from grader.accounts.models import User
from grader.catalogue.models import Exercise, ExerciseVersion, Unit


def exercise_for(user: User, slug: str) -> Exercise:
    """Return a published exercise with its current version, or any exercise when the user is staff."""
    found = Exercise.objects.select_related("unit", "current").defer("current__files")
    found = found.filter(slug=slug, current__isnull=False)
    if not user.is_staff:
        found = found.filter(is_published=True)
    exercise = found.first()
    if exercise is None:
        raise Http404("No such exercise.")
    exercise.current.exercise = exercise  # saves a query to whoever asks for the version's slug
    return exercise


def version_of_exercise(exercise: Exercise, content_hash: str) -> ExerciseVersion:
    """Return a version, the current one or an older one, of an exercise that somebody may see; files are deferred."""
    if exercise.current and exercise.current.content_hash == content_hash:
        return exercise.current
    version = exercise.versions.defer("files").filter(content_hash=content_hash).first()
    if version is None:
        raise Http404("No such version.")
    version.exercise = exercise
    return version


def published_units(user: User) -> list[Unit]:
    """Return the units in order with their published exercises; two queries, whatever their number."""
    exercises = Exercise.objects.filter(is_published=True, current__isnull=False).order_by("order", "slug")
    units = Unit.objects.prefetch_related(Prefetch("exercises", queryset=exercises))
    return [unit for unit in units if unit.exercises.all()]
