"""Live events, with Redis and without."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any
from uuid import uuid4

import pytest

from grader.submissions import events
from tests.servers import RedisServer

pytestmark = pytest.mark.redis


@pytest.fixture(autouse=True)
def short_ticks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "TICK_SECONDS", 0.1)


async def first(wanted: AsyncIterator[dict[str, Any]], count: int) -> list[dict[str, Any]]:
    async with aclosing(wanted) as found:
        return [await anext(found) for _ in range(count)]


def test_a_subscriber_gets_the_events_of_its_grading_only(redis_server: RedisServer) -> None:
    mine, other = uuid4(), uuid4()

    async def listen() -> list[dict[str, Any]]:
        async with aclosing(events.subscribe(mine)) as found:
            assert await anext(found) == events.TICK  # it listens now
            await asyncio.to_thread(events.publish, other, "finished")
            await asyncio.to_thread(events.publish, mine, "progress", {"name": "any_axis"})
            return [event async for event in until_progress(found)]

    assert asyncio.run(listen())[-1] == {"kind": "progress", "data": {"name": "any_axis"}}


async def until_progress(found: AsyncIterator[dict[str, Any]]) -> AsyncIterator[dict[str, Any]]:
    async for event in found:
        assert event["kind"] != "finished"
        yield event
        if event["kind"] == "progress":
            return


def test_without_redis_ticks_come_and_publishing_is_harmless(no_redis: None) -> None:
    events.publish(uuid4(), "finished")
    assert asyncio.run(first(events.subscribe(uuid4()), 3)) == [events.TICK] * 3


def test_a_subscriber_survives_a_restart_of_redis(redis_server: RedisServer) -> None:
    grading_id = uuid4()

    async def listen() -> str:
        async with aclosing(events.subscribe(grading_id)) as found:
            await anext(found)
            await asyncio.to_thread(redis_server.stop)
            await anext(found)
            await asyncio.to_thread(redis_server.start)
            while (await anext(found)) == events.TICK:
                await asyncio.to_thread(events.publish, grading_id, "finished")
            return "heard"

    assert asyncio.run(asyncio.wait_for(listen(), 20)) == "heard"
