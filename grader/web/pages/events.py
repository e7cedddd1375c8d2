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
HEARTBEAT = ": nothing new\n\n"


@dataclass(frozen=True)
class _Look:
    """What the database said at one moment."""

    grading_id: UUID
    is_finished: bool
    html: str

    def as_event(self) -> str:
        return f"data: {json.dumps({'finished': self.is_finished, 'html': self.html})}\n\n"


async def submission_events(request: HttpRequest, submission_id: UUID) -> HttpResponseBase:
    """Stream to the owner or to staff; to everyone else the submission does not exist."""
    if request.method != "GET":
        return HttpResponseNotAllowed(["GET"])
    look = partial(_look, request, submission_id, get_language() or "en")
    return StreamingHttpResponse(
        _stream(await _in_thread(look), look),
        content_type="text/event-stream",
        # no-transform and X-Accel-Buffering keep proxies from holding events back to compress or collect them.
        headers={"Cache-Control": "no-cache, no-transform", "X-Accel-Buffering": "no"},
    )


def _look(request: HttpRequest, submission_id: UUID, language: str) -> _Look:
    try:
        submission = submission_for(request.user, submission_id)
        state = present(submission, request.user)
        with override(language):
            return _Look(submission.grading.pk, state["finished"], grading_html(state))
    finally:
        connection.close()


async def _stream(first: _Look, look: Callable[[], _Look]) -> AsyncIterator[str]:
    yield first.as_event()
    last, ends_at = first, asyncio.get_running_loop().time() + LONGEST_SECONDS
    async with aclosing(subscribe(first.grading_id)) as events:
        while not last.is_finished and asyncio.get_running_loop().time() < ends_at:
            await anext(events)  # whatever it says: the database is the truth
            now = await _in_thread(look)
            yield now.as_event() if now != last else HEARTBEAT
            last = now


async def _in_thread(look: Callable[[], _Look]) -> _Look:
    return await asyncio.get_running_loop().run_in_executor(LOOKERS, look)
