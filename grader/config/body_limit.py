"""A limit on the body of every request, before Django sees it.

Django writes a body to a temporary file until it is complete, and only then asks how long it is; files that are
uploaded it never counts. Whoever sends without end would fill the disk of the site.
"""

from asgiref.typing import (
    ASGI3Application,
    ASGIReceiveCallable,
    ASGIReceiveEvent,
    ASGISendCallable,
    ASGISendEvent,
    HTTPScope,
    Scope,
)

MOST_BODY_BYTES = 32 * 1024 * 1024  # twice of what `submit_page` reads: up to there a page can say what is wrong
_ANSWER = (
    "요청이 너무 큽니다. 제출 파일은 256 KiB 이하여야 합니다.\n"
    "The request is too large. A submission may have at most 256 KiB.\n"
).encode()


class BodyLimit:
    """Answers 413 to a body that is too long, and reads no more of it.

    Args:
        application: Gets every other request.
        most_bytes: The longest body that it gets.
    """

    def __init__(self, application: ASGI3Application, most_bytes: int = MOST_BODY_BYTES) -> None:
        self._application = application
        self._most_bytes = most_bytes

    async def __call__(self, scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        if scope["type"] != "http":
            await self._application(scope, receive, send)
        elif _declared_bytes(scope) > self._most_bytes:
            await _refuse(send)
        else:
            await _Counted(receive, send, self._most_bytes).run(self._application, scope)


class _Counted:
    def __init__(self, receive: ASGIReceiveCallable, send: ASGISendCallable, left_bytes: int) -> None:
        self._receive = receive
        self._send = send
        self._left_bytes = left_bytes
        self._has_begun = False

    async def run(self, application: ASGI3Application, scope: Scope) -> None:
        await application(scope, self._receive_some, self._send_some)
        if self._left_bytes < 0 and not self._has_begun:
            await _refuse(self._send)

    async def _receive_some(self) -> ASGIReceiveEvent:
        if self._left_bytes >= 0:
            event = await self._receive()
            self._left_bytes -= len(event.get("body", b""))  # type: ignore[arg-type]
            if self._left_bytes >= 0:
                return event
        return {"type": "http.disconnect"}  # Django then gives the request up, and its temporary file

    async def _send_some(self, event: ASGISendEvent) -> None:
        self._has_begun = True
        await self._send(event)


def _declared_bytes(scope: HTTPScope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0  # the server refuses what is no number
    return 0


async def _refuse(send: ASGISendCallable) -> None:
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", b"%d" % len(_ANSWER)),
        (b"connection", b"close"),  # the rest of the body is not read
    ]
    await send({"type": "http.response.start", "status": 413, "headers": headers, "trailers": False})
    await send({"type": "http.response.body", "body": _ANSWER, "more_body": False})
