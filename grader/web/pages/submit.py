"""Run and Submit: takes the code or the file, and goes on to the submission; a refusal keeps the text in the editor."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from grader.catalogue.access import exercise_for
from grader.catalogue.models import Exercise
from grader.judge.sources import SourceRefused
from grader.judge.text import Text
from grader.submissions.models import Submission
from grader.submissions.presenting import present
from grader.submissions.submit import TooManySubmissions, submit
from grader.web.pages.exercise import render_exercise
from grader.web.progress import live_html

FRAGMENT = "text/fragment+html"  # what exercise.js asks for: only the part of the page that changes
MOST_READ_BYTES = 16 * 1024 * 1024  # the rest of a huge file is not even read: it is refused anyway
MOST_SHOWN_CHARACTERS = 1_000_000
SIGNED_OUT = Text(
    "로그인이 풀렸습니다. 새 탭에서 로그인한 뒤 다시 보내 주세요. 작성한 코드는 아래에 그대로 있습니다.",
    "You have been signed out. Sign in in another tab and send again. Your code is still below.",
)


@require_POST
def submit_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a submission."""
    exercise = exercise_for(request.user, slug)
    if not request.user.is_authenticated:
        return _refuse(request, exercise, SIGNED_OUT, status=403)
    kind = request.POST.get("kind", "")
    if kind not in Submission.Kind.values:
        kind = Submission.Kind.RUN  # an unknown wish must not count
    try:
        submission = submit(request.user, exercise.current, _sent_bytes(request), kind)
    except SourceRefused as refused:
        return _refuse(request, exercise, refused.text, status=422)
    except TooManySubmissions as refused:
        return _refuse(request, exercise, refused.text, status=429)
    if not _wants_fragment(request):
        return redirect("submission", submission.pk)
    context = {"submission": submission, "live": live_html(present(submission, request.user), request)}
    return render(request, "web/partials/sent.html", context, status=201, content_type=FRAGMENT)


def _sent_bytes(request: HttpRequest) -> bytes:
    file = request.FILES.get("file")
    if file is not None:
        return bytes(file.read(MOST_READ_BYTES))
    return _sent_code(request).encode()


def _sent_code(request: HttpRequest) -> str:
    # A form sends every line end as CR LF; the editor has LF.
    return request.POST.get("code", "").replace("\r\n", "\n")


def _refuse(request: HttpRequest, exercise: Exercise, reason: Text, *, status: int) -> HttpResponse:
    if _wants_fragment(request):
        context = {"refusal": reason.as_json()}
        return render(request, "web/partials/refusal.html", context, status=status, content_type=FRAGMENT)
    code = _sent_code(request)
    is_shown = 0 < len(code) <= MOST_SHOWN_CHARACTERS
    return render_exercise(request, exercise, code=code if is_shown else None, refusal=reason, status=status)


def _wants_fragment(request: HttpRequest) -> bool:
    return request.headers.get("Accept") == FRAGMENT
