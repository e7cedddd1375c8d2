"""A grading as HTML. The pages, the event stream and the polling view all show this one, in the active language."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from grader.accounts.models import User
from grader.submissions.models import Grading
from grader.web.course import course_of
from grader.web.curves import runs_of
from grader.web.pace import pace_of


def grading_html(state: dict[str, Any], user: User) -> SafeString:
    """Render the state that `present` returned, for the viewer for whom it was made."""
    checks = [check | {"runs": runs_of(check, state["metrics"])} for check in _told_once(state["checks"])]
    context = {"state": state, "checks": checks, "sums": _sums(state), "pace": pace_of(state)}
    # A quick grading is over before anybody could want to stop it: the button would only flicker.
    is_long = state["queue"] != Grading.Queue.INTERACTIVE or state["paused"]
    context["shows_cancel"] = is_long and (state["cancellable"] or state["cancelling"])
    if state["outcome"] == "accepted" and state["kind"] == "submit":
        context["following"] = course_of(user, get_language() or "en").following(state["exercise"])
    return render_to_string("web/partials/grading.html", context)


def live_html(state: dict[str, Any], request: HttpRequest) -> SafeString:
    """Render the same inside the element that keeps itself up to date until the grading is done."""
    context = {"state": state, "grading": grading_html(state, request.user)}
    return render_to_string("web/partials/live.html", context, request)


def _told_once(checks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Mark tracebacks and printed output that an earlier check has shown already: they start folded."""
    seen = {""}
    rows = []
    for check in checks:
        texts = {"traceback": check["traceback"], "output": check["output"]}
        rows.append(check | {f"repeats_{kind}": text in seen for kind, text in texts.items()})
        seen.update(texts.values())
    return rows


def _sums(state: dict[str, Any]) -> dict[str, Any]:
    done = [check for check in state["checks"] if check["verdict"]]
    waiting = [check["name"] for check in state["checks"] if not check["verdict"]]
    return {
        "current": waiting[0] if waiting and state["status"] == "running" else None,
        "done": len(done),
        "total": len(state["checks"]),
        "latest": done[-1] if done else None,
        "earned": sum(check["earned"] for check in done) if state["score"] is None else state["score"],
        "points": state["max_score"] or sum(check["points"] for check in state["checks"]),
        "badge": (state["outcome"] if state["status"] == "done" else "") or state["status"],
    }
