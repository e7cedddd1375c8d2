"""A unit of the course: what it is about, and its exercises in the suggested order."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from grader.web.course import course_of


@require_safe
def unit_page(request: HttpRequest, number: int) -> HttpResponse:
    """Show a unit that has published exercises."""
    course = course_of(request.user, get_language() or "en")
    unit = course.unit(number)
    if unit is None:
        raise Http404("No such unit.")
    place = course.units.index(unit)
    context = {
        "unit": unit,
        "prerequisites": course.unit_steps(unit.prerequisites),
        "before": course.units[place - 1] if place else None,
        "after": course.units[place + 1] if place + 1 < len(course.units) else None,
    }
    return render(request, "web/unit.html", context)
