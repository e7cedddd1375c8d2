"""Everything a user has sent, the latest first."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from grader.submissions.access import submissions_of

PER_PAGE = 20


@require_safe
@login_required
def my_submissions_page(request: HttpRequest) -> HttpResponse:
    """Show one page of the list."""
    page = Paginator(submissions_of(request.user), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "web/my_submissions.html", {"page": page})
