"""The event stream of a submission: its grading as HTML, at once and again whenever something changed.

Many pages may listen at the same time and for minutes. So a listener holds no database connection while it waits: each
look at the database happens in one of a few threads, and gives its connection back at once.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from django.db import connection
from django.http import HttpRequest, HttpResponseNotAllowed, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import get_language, override

from grader.submissions.access import submission_for
from grader.submissions.events import subscribe
from grader.submissions.presenting import present
from grader.web.progress import grading_html

LOOKERS = ThreadPoolExecutor(max_workers=4, thread_name_prefix="events")  # at most as many connections
LONGEST_SECONDS = 300  # then the browser connects again: nothing listens for ever
SAFETY_SECONDS = 4.0  # how often to look when no event came: an event may be lost, and the place in the queue moves
HEARTBEAT = "event: tick\ndata: nothing new\n\n"  # an event, not a comment: live.js must hear that we are there


@dataclass(frozen=True)
class _Look:
    """What the database said at one moment."""

    grading_id: UUID
    state: dict[str, Any]
    html: str

    def as_event(self) -> str:
        return f"data: {json.dumps({'finished': self.state['finished'], 'html': self.html})}\n\n"


async def submission_events(request: HttpRequest, submission_id: UUID) -> HttpResponseBase:
    """Stream to the owner or to staff; to everyone else the submission does not exist."""
    if request.method != "GET":
        return HttpResponseNotAllowed(["GET"])
    look = partial(_look, request, submission_id, get_language() or "en")
    return StreamingHttpResponse(
        _stream(await _in_thread(look, None), look),
        content_type="text/event-stream",
        # no-transform and X-Accel-Buffering keep proxies from holding events back to compress or collect them.
        headers={"Cache-Control": "no-cache, no-transform", "X-Accel-Buffering": "no"},
    )


def _look(request: HttpRequest, submission_id: UUID, language: str, last: _Look | None) -> _Look:
    """Look at the database; where nothing has changed, the last look is returned, and nothing is rendered again."""
    try:
        submission = submission_for(request.user, submission_id)
        state = present(submission, request.user)
        if last and _told(last.state) == _told(state):
            return last
        with override(language):
            return _Look(submission.grading.pk, state, grading_html(state, request.user))
    finally:
        connection.close()


def _told(state: dict[str, Any]) -> dict[str, Any]:
    """Return the state as far as a change of it is worth an event: the page counts seconds by itself."""
    estimate = state["estimate_seconds"]
    return state | {"now": None, "estimate_seconds": None if estimate is None else round(estimate / 60)}


async def _stream(first: _Look, look: Callable[[_Look], _Look]) -> AsyncIterator[str]:
    yield first.as_event()
    clock = asyncio.get_running_loop().time
    last, looked_at, ends_at = first, 0.0, clock() + LONGEST_SECONDS
    async with aclosing(subscribe(first.grading_id)) as events:
        while not last.state["finished"] and clock() < ends_at:
            event = await anext(events)  # it only says that it may be worth looking: the database is the truth
            now = last
            if event["kind"] != "tick" or clock() - looked_at > SAFETY_SECONDS:
                now, looked_at = await _in_thread(look, last), clock()
            yield HEARTBEAT if now is last else now.as_event()
            last = now


async def _in_thread(look: Callable[..., _Look], last: _Look | None) -> _Look:
    return await asyncio.get_running_loop().run_in_executor(LOOKERS, look, last)
