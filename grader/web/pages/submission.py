"""One submission: its place in the queue, each check as it finishes, the report, and the code."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from grader.judge.visible_text import visible_text
from grader.submissions.access import submission_for
from grader.submissions.presenting import present
from grader.web.progress import grading_html, live_html


@require_safe
@never_cache
@login_required
def submission_page(request: HttpRequest, submission_id: UUID) -> HttpResponse:
    """Show a submission to its owner or to staff."""
    submission = submission_for(request.user, submission_id)
    state = present(submission, request.user)
    context = {
        "submission": submission,
        "title": submission.version.exercise.title(get_language() or "en"),
        "state": state,
        "live": live_html(state, request),
        "lines": visible_text(submission.source).removesuffix("\n").split("\n"),
    }
    return render(request, "web/submission.html", context)


@require_safe
@never_cache
@login_required
def submission_state(request: HttpRequest, submission_id: UUID) -> JsonResponse:
    """Answer with the state and its HTML; with `?html` only what pages need whose event stream does not get through."""
    state = present(submission_for(request.user, submission_id), request.user)
    told = {"finished": state["finished"]} if "html" in request.GET else state
    return JsonResponse(told | {"html": grading_html(state, request.user)})
