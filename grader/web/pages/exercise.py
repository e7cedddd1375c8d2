"""An exercise: its statement, the editor, its checks, and what this user sent before."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from grader.catalogue.access import exercise_for
from grader.catalogue.models import Exercise
from grader.catalogue.versions import judge_exercise
from grader.judge.exercise import Exercise as JudgedExercise
from grader.judge.sources import MAX_SOURCE_BYTES
from grader.judge.text import Text
from grader.submissions.access import submissions_of
from grader.web.course import course_of
from grader.web.statement import explanation_html, statement_html

EARLIER_SHOWN = 8


@require_safe
def exercise_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show an exercise. `?starter=1` puts the starter code into the editor instead of the last code sent."""
    return render_exercise(request, exercise_for(request.user, slug))


def render_exercise(
    request: HttpRequest, exercise: Exercise, *, code: str | None = None, refusal: Text | None = None, status: int = 200
) -> HttpResponse:
    """Render the page of an exercise.

    Args:
        request: Who asks.
        exercise: One that this user may see.
        code: What stands in the editor; None takes the user's last code, or the starter.
        refusal: Why what was just sent could not be taken.
        status: HTTP status.
    """
    language = get_language() or "en"
    judged = judge_exercise(exercise.current)
    course = course_of(request.user, language)
    best = course.best.get(exercise.slug)
    context: dict[str, Any] = {
        "exercise": exercise,
        "title": exercise.title(language),
        "summary": exercise.summary(language),
        "unit_title": exercise.unit.title(language),
        "judged": judged,
        "file_name": f"{exercise.slug.replace('-', '_')}.py",
        "statement": statement_html(judged, language),
        "prerequisites": course.steps(judged.prerequisites),
        "best": best,
        "code": judged.starter,
        "refusal": refusal.as_json() if refusal else None,
        "max_bytes": MAX_SOURCE_BYTES,
    }
    if request.user.is_authenticated:
        context |= _of_user(request, exercise, judged.starter)
    if best and best.is_full:
        context |= {"is_solved": True, "following": course.following(exercise.slug)}
    if (best and best.is_full) or request.user.is_staff:
        context |= _after_full_marks(request, judged, language)
    if code is not None:
        context["code"] = code
    return render(request, "web/exercise.html", context, status=status)


def _of_user(request: HttpRequest, exercise: Exercise, starter: str) -> dict[str, Any]:
    earlier = list(submissions_of(request.user, exercise)[:EARLIER_SHOWN])
    wants_starter = "starter" in request.GET or not earlier
    return {
        "earlier": earlier,
        "code": starter if wants_starter else earlier[0].source,
        "last_sent_at": int(earlier[0].created_at.timestamp() * 1000) if earlier else 0,
    }


def _after_full_marks(request: HttpRequest, judged: JudgedExercise, language: str) -> dict[str, Any]:
    """Return what gives the answer away, and so is sent to nobody else."""
    return {
        "explanation": explanation_html(judged, language),
        "mistakes": [wrong.hint.in_language(language) for wrong in judged.wrong],
        "wants_explanation": "explanation" in request.GET,
    }
