"""A body without end is not read to its end, whatever it says of its length."""

import asyncio
from collections.abc import Iterable
from typing import Any

import pytest

from grader.config.asgi import application
from grader.config.body_limit import MOST_BODY_BYTES, BodyLimit

CHUNK = bytes(1 << 16)


class Sender:
    """A client that sends chunks as long as somebody reads them."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self.chunks = iter(chunks)
        self.sent_bytes = 0
        self.answers: list[dict[str, Any]] = []

    async def receive(self) -> dict[str, Any]:
        chunk = next(self.chunks, None)
        if chunk is None:
            return {"type": "http.request", "body": b"", "more_body": False}
        self.sent_bytes += len(chunk)
        return {"type": "http.request", "body": chunk, "more_body": True}

    async def send(self, event: dict[str, Any]) -> None:
        self.answers.append(event)

    def status_from(self, handler: Any, *headers: tuple[bytes, bytes]) -> int:
        everything = [(b"host", b"localhost"), (b"content-type", b"multipart/form-data; boundary=x"), *headers]
        scope = {"type": "http", "method": "POST", "path": "/exercises/softmax/submit/", "query_string": b""}
        asyncio.run(handler({**scope, "headers": everything}, self.receive, self.send))
        return self.answers[0]["status"]


def without_end() -> Iterable[bytes]:
    while True:
        yield CHUNK


async def reads_everything(scope: Any, receive: Any, send: Any) -> None:
    while True:
        event = await receive()
        if event["type"] == "http.disconnect":
            return
        if not event["more_body"]:
            break
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def test_a_body_without_end_is_refused_by_the_site() -> None:
    client = Sender(without_end())
    assert client.status_from(application, (b"transfer-encoding", b"chunked")) == 413
    assert client.sent_bytes <= MOST_BODY_BYTES + len(CHUNK)


@pytest.mark.parametrize("length", [MOST_BODY_BYTES + 1, 2 << 30, 10**30])
def test_a_body_that_says_that_it_is_too_long_is_not_read_at_all(length: int) -> None:
    client = Sender(without_end())
    assert client.status_from(application, (b"content-length", b"%d" % length)) == 413
    assert client.sent_bytes == 0
    assert dict(client.answers[0]["headers"])[b"connection"] == b"close"
    assert "256 KiB" in client.answers[1]["body"].decode()


def test_a_body_that_lies_about_its_length_is_counted() -> None:
    client = Sender(without_end())
    assert client.status_from(application, (b"content-length", b"5")) == 413


def test_what_is_just_short_enough_gets_through() -> None:
    client = Sender([CHUNK] * 16)
    assert client.status_from(BodyLimit(reads_everything, 16 * len(CHUNK))) == 200
    longer = Sender([CHUNK] * 16 + [b"x"])
    assert longer.status_from(BodyLimit(reads_everything, 16 * len(CHUNK))) == 413
