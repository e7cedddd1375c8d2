"""Requests run in a few threads that last, and a long answer holds up nobody."""

import asyncio
import threading
from collections.abc import AsyncIterator

import pytest
from asgiref.testing import ApplicationCommunicator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import override_settings
from django.urls import path

from grader.config.asgi import LANES, LanedHandler


def name_of_thread(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(threading.get_ident()))


async def endless(request: HttpRequest) -> StreamingHttpResponse:
    return StreamingHttpResponse(one_word_and_then_nothing())


async def one_word_and_then_nothing() -> AsyncIterator[bytes]:
    yield b"first"
    await asyncio.sleep(3600)


urlpatterns = [path("thread/", name_of_thread), path("endless/", endless)]


def ask(handler: LanedHandler, address: str) -> ApplicationCommunicator:
    headers = [(b"host", b"localhost")]
    scope = {"type": "http", "method": "GET", "path": address, "query_string": b"", "headers": headers}
    return ApplicationCommunicator(handler, scope)


async def thread_of_a_request(handler: LanedHandler) -> bytes:
    asked = ask(handler, "/thread/")
    name = await body_of(asked)
    await asked.wait(5)
    return name


async def body_of(asked: ApplicationCommunicator) -> bytes:
    await asked.send_input({"type": "http.request", "body": b"", "more_body": False})
    start = await asked.receive_output(5)
    assert start["status"] == 200
    return (await asked.receive_output(5))["body"]


@override_settings(ROOT_URLCONF=__name__)
def test_many_requests_share_a_few_threads() -> None:
    async def main() -> list[bytes]:
        handler = LanedHandler()
        return [await thread_of_a_request(handler) for _ in range(3 * LANES)]

    names = asyncio.run(main())
    assert len(set(names)) == LANES
    assert names[:LANES] == names[LANES : 2 * LANES]


@override_settings(ROOT_URLCONF=__name__)
def test_streams_that_never_end_hold_up_nobody() -> None:
    async def main() -> list[bytes]:
        handler = LanedHandler()
        streams = [ask(handler, "/endless/") for _ in range(2 * LANES)]
        assert [await body_of(stream) for stream in streams] == [b"first"] * 2 * LANES
        names = [await thread_of_a_request(handler) for _ in range(LANES)]
        for stream in streams:
            await stream.send_input({"type": "http.disconnect"})
            await stream.wait(5)
        return names

    assert len(set(asyncio.run(main()))) == LANES


def test_nothing_but_http_is_spoken() -> None:
    with pytest.raises(ValueError, match="Descent speaks HTTP only"):
        asyncio.run(LanedHandler()({"type": "websocket"}, None, None))
