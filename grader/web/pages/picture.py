"""A picture of an exercise, as it was in one version."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from grader.catalogue.access import exercise_for, version_of_exercise
from grader.catalogue.models import Exercise as CatalogueExercise
from grader.catalogue.versions import judge_exercise
from grader.judge.errors import ExerciseError
from grader.judge.exercise import Exercise
from grader.submissions.access import has_full_marks
from grader.web.statement import is_in_statement

# A browser that opens the address by itself, rather than as a picture, must not run anything of it either.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
KEEP = "private, max-age=31536000, immutable"  # the address holds the version: what it names never changes


@require_safe
def picture(request: HttpRequest, slug: str, version: str, name: str) -> HttpResponse:
    """Send a picture to those who may see the text that shows it."""
    exercise = exercise_for(request.user, slug)
    judged = _judged(exercise, version)
    file = f"pictures/{name}"
    svg = judged.pictures.get(file)
    if svg is None:
        raise Http404("No such picture.")
    is_open = is_in_statement(judged, file) or request.user.is_staff or has_full_marks(request.user, exercise)
    if not is_open:
        raise Http404("No such picture.")  # it belongs to the explanation
    headers = {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", "Cache-Control": KEEP}
    return HttpResponse(svg, content_type="image/svg+xml", headers=headers)


def _judged(exercise: CatalogueExercise, content_hash: str) -> Exercise:
    try:
        return judge_exercise(version_of_exercise(exercise, content_hash))
    except ExerciseError:
        raise Http404("This version cannot be read any more.") from None
