"""The course: every exercise by unit, and how far this user has come."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from grader.web.course import course_of


def home_page(request: HttpRequest) -> HttpResponse:
    """Show the course."""
    return render(request, "web/home.html", {"course": course_of(request.user, get_language() or "en")})
