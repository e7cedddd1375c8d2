"""The site as an ASGI application, for uvicorn."""

import os
import warnings
from itertools import cycle

import django
from asgiref.sync import SyncToAsync, ThreadSensitiveContext
from asgiref.typing import ASGIReceiveCallable, ASGISendCallable, Scope
from django.core.handlers.asgi import ASGIHandler

from grader.config.body_limit import BodyLimit

LANES = 8

# WhiteNoise answers with files, which Django reads in a thread and warns about. They are small and cached by browsers.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "grader.config.settings")


class LanedHandler(ASGIHandler):
    """Runs requests in a few threads that last, one after the other in each.

    Django itself makes a new thread for every request, and with it a new database connection; opening and closing that
    was almost half of what a page cost. An event stream does not hold up its lane: it waits in the event loop.
    """

    def __init__(self) -> None:
        super().__init__()
        self._lanes = cycle([ThreadSensitiveContext() for _ in range(LANES)])

    async def __call__(self, scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        if scope["type"] != "http":
            raise ValueError(f"Descent speaks HTTP only. Received: {scope['type']}.")
        SyncToAsync.thread_sensitive_context.set(next(self._lanes))
        await self.handle(scope, receive, send)


django.setup(set_prefix=False)
application = BodyLimit(LanedHandler())
