"""Cancel: ends a grading that waits or runs, at its owner's wish. It costs nothing, and cannot be taken back."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from grader.submissions.access import submission_for
from grader.submissions.cancelling import CancelAnswer, cancel
from grader.submissions.presenting import present
from grader.web.progress import grading_html

JSON = "application/json"  # what live.js asks for: it stays on the page


@require_POST
def cancel_submission(request: HttpRequest, submission_id: UUID) -> HttpResponse:
    """Cancel for the owner or for staff; a grading that is over stays as it is."""
    if not request.user.is_authenticated:
        return redirect_to_login(reverse("submission", args=[submission_id]))
    submission = submission_for(request.user, submission_id)
    answer = cancel(submission.grading, request.user)
    if request.headers.get("Accept") != JSON:
        if answer is CancelAnswer.TOO_LATE:
            messages.warning(request, answer.text.in_language(get_language() or "en"))
        return redirect("submission", submission_id)
    state = present(submission_for(request.user, submission_id), request.user)
    return JsonResponse({"finished": state["finished"], "html": grading_html(state, request.user)})
